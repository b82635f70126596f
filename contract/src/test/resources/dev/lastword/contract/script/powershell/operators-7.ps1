# What PowerShell 7 added.
$r = $a ? 1 : 2
$r = $a -gt 5 ? 'big' : $a -gt 3 ? 'middle' : 'small'
$r = (Test-Path x) ? (Get-Item x).Length : 0
$r = $a ?
    'yes' :
    'no'
$r = $null ?? 'default'
$r = $x ?? $y ?? 'z'
$x ??= 5
$r = ${x}?.Name
$r = ${x}?[0]
$r = (Get-Thing)?.Name?.Length
$code = $ok ? 0 : 1
exit $ok ? 0 : 1 #= exit $ok ? 0 : 1
