
# A blank line, a comment, and only then the parameters.

<# and a block #>

[CmdletBinding()]

# between the attribute and the block

Param (

    # first

    $First #= param First

    ,

    # second
    [int]

    # even here
    $Second #= param Second

)
# behind

exit $Second #= exit $Second
