# exit, return, throw, break and continue, with and without a value.
function Get-Code($n) { #= function Get-Code; param n
    if ($n -eq 0) { return }
    if ($n -eq 1) { return 1 }
    if ($n -eq 2) { return $n, 'two' }
    if ($n -eq 3) { return @{ Code = 3 } }
    if ($n -eq 4) { return Get-Item . | Select-Object -First 1 }
    throw "no code for $n"
}
$label = 'outer'
:outer while (1) { while (1) { break $label } }
if ($args.Count -eq 0) { exit } #= exit
if ($args[0] -eq 'a') { exit $LASTEXITCODE } #= exit $LASTEXITCODE
if ($args[0] -eq 'b') { exit (Get-Code 3).Code } #= exit (Get-Code 3).Code
if ($args[0] -eq 'c') { exit [int]$args[1] } #= exit [int]$args[1]
if ($args[0] -eq 'd') { exit $(if ($x) { 1 } else { 0 }) } #= exit $(if ($x) { 1 } else { 0 })
if ($args[0] -eq 'e') { exit -1 } #= exit -1
throw
