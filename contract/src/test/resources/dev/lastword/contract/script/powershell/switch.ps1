# Every kind of clause that a switch can have.
param([string]$Mode, [object[]]$Items) #= param Mode; param Items
switch ($Mode) {
    'fast' { $level = 1; break }
    "slow" { $level = 2 }
    bare { $level = 3 }
    42 { $level = 4 }
    $null { $level = 5 }
    { $_ -like 'x*' } { $level = 6 }
    ($Items[0]) { $level = 7 }
    default { $level = 0 }
}
switch -Wildcard -CaseSensitive ($Items) {
    a* { 'begins with a' }
    '*.log' { continue }
    [b-d]* { 'b to d' }
}
switch -Regex -File 'input.txt' {
    '^\s*#' { continue }
    '^exit (\d+)' { exit $Matches[1] } #= exit $Matches[1]
}
$answer = switch ($level) { 1 { 'one' } 2 { 'two' } Default { exit 4 } } #= exit 4
$answer
