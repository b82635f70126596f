# The ways to define a function.
function Get-Nothing { } #= function Get-Nothing
function Add-Numbers([int]$a, [int]$b = 2) { $a + $b } #= function Add-Numbers; param a; param b
function global:prompt { "PS $PWD> " } #= function global:prompt
function script:Helper #= function script:Helper
{
    [CmdletBinding()]
    param ($x) #= param x
    $x
}
filter Where-Even { if ($_ % 2 -eq 0) { $_ } } #= function Where-Even
filter Select-Longer([int]$than) { if ($_.Length -gt $than) { $_ } } #= function Select-Longer; param than
function cd.. { Set-Location .. } #= function cd..
function C: { Set-Location C:\ } #= function C:
Function ? { 'question' } #= function ?
function Outer { #= function Outer
    function Inner { exit 5 } #= function Inner; exit 5
    Inner
}
function New-Thing ( #= function New-Thing
    [string] $Name, #= param Name
    [switch] $Force #= param Force
)
{
    if ($Force) { exit 0 } #= exit 0
}
