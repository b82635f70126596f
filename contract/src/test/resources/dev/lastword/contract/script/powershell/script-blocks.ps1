# Blocks as values.
$b = { 1 + 1 }
$b = { param($x, $y = 2) $x + $y } #= param x; param y
$b = {
    [CmdletBinding()]
    param([Parameter(Mandatory)][int]$n) #= param n
    begin { $sum = 0 }
    process { $sum += $n }
    end { $sum }
}
Invoke-Command -ScriptBlock { exit 7 } #= exit 7
Invoke-Command { } -ArgumentList 1
Start-Job -ScriptBlock ${function:Get-It} -ArgumentList @(1)
$list | Sort-Object { $_.Length }, { $_.Name } -Descending
$list | Group-Object -Property { $_.Kind } | ForEach-Object { @{ $_.Name = $_.Count } }
{ $nested = { { 'deep' } } }
$b.GetNewClosure().Invoke(1, 2)
icm $b
& { exit $args[0] } 3 #= exit $args[0]
