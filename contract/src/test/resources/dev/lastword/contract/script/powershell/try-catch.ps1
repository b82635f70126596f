# Errors become exit codes.
function Invoke-Step { #= function Invoke-Step
    param([scriptblock]$Body) #= param Body
    try {
        & $Body
    } catch [System.Net.WebException], [System.IO.IOException] {
        Write-Error "network: $($_.Exception.Message)"
        exit 3 #= exit 3
    } catch [System.UnauthorizedAccessException] { exit 4 } #= exit 4
    catch {
        throw
    }
    finally {
        Pop-Location
    }
}
try { Push-Location $env:TEMP } finally { 'cleaned' }
try {
    Invoke-Step { throw [System.InvalidOperationException]::new('bad state') }
}
catch[System.InvalidOperationException]{
    exit 1 #= exit 1
}
