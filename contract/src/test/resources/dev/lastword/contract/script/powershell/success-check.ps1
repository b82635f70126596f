# The status of what ran before.
Get-Item nope
if (-not $?) { exit 1 } #= exit 1
git push; if ($LASTEXITCODE -ne 0) { throw "push failed with $LASTEXITCODE" }
$global:LASTEXITCODE = 0
$ok = $?; $code = $LASTEXITCODE
if ($code -in 1..5 -or $code -ge 128) { exit $code } #= exit $code
switch ($LASTEXITCODE) {
    0 { 'fine' }
    { $_ -in 1, 2 } { exit 1 } #= exit 1
    default { exit 3 } #= exit 3
}
[Environment]::Exit(5)
$host.SetShouldExit(6)
return $code
