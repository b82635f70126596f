# Traps count for the whole block, wherever they stand.
trap [System.DivideByZeroException] {
    Write-Host 'divided by zero'
    continue
}
trap {
    Write-Error $_
    exit 1 #= exit 1
}
function Split-Evenly($total, $parts) { #= function Split-Evenly; param total; param parts
    trap { break }
    $total / $parts
}
Split-Evenly 10 0
& {
    trap { 'inner'; continue }
    throw 'x'
}
