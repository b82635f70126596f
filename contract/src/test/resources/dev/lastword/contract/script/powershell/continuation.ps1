# Lines that go on.
Get-ChildItem `
    -Path . `
    -Recurse `
    | Out-Null
$x = 1 +
    2 -
    3
$y = $a -and
    $b -or
    (-not
        $c)
$z = "a" + `
    "b"
if ($a -and `
        $b) { exit 1 } #= exit 1
Write-Host `
    'x' #comment
$list = 1,
2,
3
$r =
    Get-Date
Invoke-It -A 1 ` # the escape before a blank is no continuation
$v = $x.
Length
