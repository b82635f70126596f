# Statements inside expressions.
$a = $(Get-Date; Get-Item .)
$b = $(if ($x) { 'yes' } else { 'no' }) + 'z'
$c = $(
    foreach ($i in 1..3) { $i }
)
$d = @(if ($x) { 1 }; 2)
$e = (Get-Item .).FullName
$f = ((1 + 2) * 3)
$g = ($x = 5) + 1
$h = (
    Get-ChildItem |
        Select-Object -First 1
)
$i = "$(1)$(2)"; $j = $($($(1)))
$k = -not (Test-Path x) -and (Get-Item y).Length
$l = $(exit 4) #= exit 4
$m = (& { 5 }), (. { 6 })
exit $(7) #= exit $(7)
