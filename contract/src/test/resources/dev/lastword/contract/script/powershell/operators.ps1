# All operators, in both cases.
$r = 1 + 2 - 3 * 4 / 5 % 6
$r = $a -eq $b -or $a -ne $b -and $a -gt $b -xor $a -lt 5
$r = $a -ge 1; $r = $a -le 1; $r = $a -ceq 'x'; $r = $a -ieq 'x'; $r = $a -CNE 'x'
$r = 'abc' -like 'a*' -and 'abc' -notlike 'b*' -and 'abc' -clike 'a?'
$r = 'abc' -match '^a' -and 'abc' -notmatch 'z' -and 'abc' -cmatch 'A'
$r = $list -contains 1 -or $list -notcontains 2 -or 1 -in $list -or 2 -notin $list
$r = 'a b' -split ' ' -join ',' -replace 'a', 'b' -creplace 'b', 'c'
$r = -split 'a b c'; $r = -join $list; $r = -not $x; $r = !$x; $r = -bnot 5
$r = $x -is [int] -and $x -isnot [string]; $r = '5' -as [int]
$r = 5 -band 3 -bor 8 -bxor 1 -shl 2 -shr 1
$r = 'Hello {0}' -f $name, 'x'
$r = 1..10; $r = 'a'..'f'; $r = ($x)..($y)
$r = -5 + +3 - -2; $r = - $x; $i++; ++$i; $i--; --$i
$r = , 1; $r = , (1, 2); $r = 1, 2 + 3, 4
$r += 1; $r -= 1; $r *= 2; $r /= 2; $r %= 2
$r = $a –eq $b —and $c
exit $a -bor 8 #= exit $a -bor 8
