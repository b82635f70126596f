# A loop that tries again.
function Invoke-WithRetry { #= function Invoke-WithRetry
    param(
        [scriptblock]$Action, #= param Action
        [int]$Max = 3, #= param Max
        [int[]]$On = @(3, 75, 124) #= param On
    )
    for ($attempt = 1; ; $attempt++) {
        & $Action
        $code = $LASTEXITCODE
        if ($code -eq 0 -or $attempt -ge $Max -or $code -notin $On) { return $code }
        $delay = [math]::Min(60, [math]::Pow(2, $attempt)) + (Get-Random -Maximum 1.0)
        Write-Verbose ("attempt {0} of {1} ended with {2}" -f $attempt, $Max, $code)
        Start-Sleep -Seconds $delay
    }
}
exit (Invoke-WithRetry { ./fetch.ps1 } -Max 5) #= exit (Invoke-WithRetry { ./fetch.ps1 } -Max 5)
