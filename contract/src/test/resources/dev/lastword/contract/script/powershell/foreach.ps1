# Both foreach: the statement and the command.
foreach ($file in Get-ChildItem -Path . -Filter *.ps1 -Recurse) {
    $file.FullName
}
foreach ($n in 1..10) { $n * 2 }
foreach ($pair in @{ a = 1; b = 2 }.GetEnumerator()) {
    "{0}={1}" -f $pair.Key, $pair.Value
}
1, 2, 3 | foreach { $_ + 1 } | ForEach-Object -Process { $_ } -End { 'done' }
'a', 'b' | % { $_.ToUpper() } | ? { $_ -ne 'A' }
foreach ($host in $hosts | Where-Object Enabled | Sort-Object Name)
{
    if (-not (Test-Connection $host -Quiet -Count 1)) { exit 3 } #= exit 3
}
:outer foreach ($a in 1, 2) {
    foreach ($b in 3, 4) { if ($b -eq 4) { continue outer } }
}
$all = foreach ($x in $xs) { [pscustomobject]@{ Name = $x } }
