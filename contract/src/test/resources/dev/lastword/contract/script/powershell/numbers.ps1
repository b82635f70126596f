# Numbers, and words that look like them.
$n = 1, 1.5, .5, 1e3, 1.5e-3, 1E+2, 0x1F, 0XFFL, 0b1010, 5l, 5L, 5d, 5.5d, 5u, 5ul, 5us, 5y, 5uy, 5n, 5s
$n = 1kb, 1MB, 1gb, 2tb, 3PB, 1.5kb, 0x10mb
$n = -1, +1, -0x1, - 1, 5-3, 5 -3, 5*-2, 1..3, 1+1, 2%2, 6/3
$n = 1..$x.Count; $n = (1)..(5); $n = 10..1
7z x archive.7z
2to3 script.py
$x = 5.ToString
Start-Sleep 1.5
Start-Sleep -Milliseconds 500
Set-It 1,2 0x10 1e3 10mb -5
exit 0x10 #= exit 0x10
