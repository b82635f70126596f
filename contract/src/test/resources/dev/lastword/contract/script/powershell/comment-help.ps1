<#
.SYNOPSIS
    Checks a pull request.
.DESCRIPTION
    Looks whether it was merged; "quotes", 'apostrophes' and { braces mean nothing here.
.PARAMETER Number
    The number of the request.
.EXAMPLE
    ./comment-help.ps1 -Number 5
.NOTES
    EXIT CODES:
    0 - not merged
    100 - merged
    2 - no number
#>
[CmdletBinding()]
param(
    [int] $Number # which one #= param Number
)
if (-not $Number) { exit 2 } #= exit 2
<# inline #> if (<# here #> $Number -gt 10 <# and here #>) { exit 100 } #= exit 100
Write-Output <# between #> 'x' # exit 5
exit 0 <# behind #> #= exit 0
