# Where a # begins a comment and where it is part of a word.
Write-Host a#not-a-comment # a comment
Write-Host "#text" '#text' #c
$x = 1#comment
$y = $x#comment
if ($x) {#comment
    Get-It#word
}#comment
$h = @{#comment
    a = 1#comment
}
foo |#comment
    bar
<# one #> <# two #>
<##>
#
##
C#tool -x
$z = (1,#one
    2)
exit 0#0 #= exit 0
