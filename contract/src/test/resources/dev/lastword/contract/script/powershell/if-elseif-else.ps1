# Picks an exit code from what a service says.
param(
    [string]$State, #= param State
    [int]$Retries = 3 #= param Retries
)

if ($State -eq 'Running') {
    Write-Output "still running"
}
elseif ($State -eq 'Stopped' -and $Retries -gt 0)
{
    Write-Warning "stopped, $Retries left"
    exit 3 #= exit 3
} ElseIf (-not $State) {
    Write-Error 'no state given'
    exit 2 #= exit 2
}
# a comment between the branches
else {
    exit 1 #= exit 1
}
EXIT 0 #= exit 0
