# Loops that count.
for ($i = 0; $i -lt 10; $i++) {
    if ($i % 2) { continue }
    Write-Host $i
}
for ($i, $j = 0, 10; $i -lt $j; $i++, $j--) { "$i $j" }
for (;;) {
    break
}
for (
    $n = 1
    $n -le 3
    $n++
) {
    $sum += $n
}
for ($line = Read-Host; $line -ne 'q'; $line = Read-Host) { $line.Length }
exit $sum - 6 #= exit $sum - 6
