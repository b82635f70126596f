# Keys and values of every kind.
$h = @{}
$h = @{ a = 1; b = 'two'; 'c d' = 3; "e$x" = 4; 5 = 'five'; $key = 6; (Get-Key) = 7 }
$h = @{
    Name = 'x'
    Nested = @{
        Deep = @{ Deeper = 1 }
    }

    # a comment
    List = 1, 2, 3
    Array = @('a'
        'b')
    Block = { param($p) $p } #= param p
    Command = Get-Date -Format o
    Condition = if ($y) { 1 } else { 2 }
    Piped = 1..3 | Measure-Object
    if = 'keyword'
    Text =
        'in the next line'
    Cast = [int]'5'; Last = $null
}
$o = [ordered]@{ first = 1; second = 2 }
New-Object psobject -Property @{ A = 1; B = 2 }
exit $h.Code #= exit $h.Code
