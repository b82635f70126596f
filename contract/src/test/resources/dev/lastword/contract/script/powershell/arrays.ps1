# Arrays, however they are made.
$a = 1, 2, 3
$a = @()
$a = @(1; 2; 3)
$a = @(
    'one'
    'two'
    Get-Item .
)
$a = @(1, 2,
    3)
$a = (1, 2), (3, 4)
$a = , 'single'
$a = 'a',
    'b',
    'c'
$a += 4, 5
$a[0], $a[1] = $a[1], $a[0]
$b = @($a | Where-Object { $_ }).Count
$c = 'x' + 'y', 'z'
$d = @{ a = 1 }, @{ b = 2 }
exit @($a).Count #= exit @($a).Count
