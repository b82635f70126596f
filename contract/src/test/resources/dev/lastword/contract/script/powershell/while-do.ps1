# Loops with a condition before or behind.
$tries = 0
while ($tries -lt 5) {
    $tries++
    try { Invoke-RestMethod $uri; break } catch { Start-Sleep -Seconds ($tries * 2) }
}
do {
    $answer = Read-Host 'again?'
} while ($answer -eq 'y')
do { $tries-- }
until ($tries -le 0)
:retry while ($true) {
    do {
        if (Test-Path ./lock) { continue retry }
        break retry
    } until ($false)
}
while ($line = $reader.ReadLine()) { $line }
if ($tries) { exit 124 } #= exit 124
