# A menu.
function Show-Menu([string]$Title = 'Menu', [hashtable]$Entries) { #= function Show-Menu; param Title; param Entries
    Clear-Host
    Write-Host "===== $Title ====="
    $Entries.GetEnumerator() | Sort-Object Name | ForEach-Object { Write-Host "$($_.Key): $($_.Value)" }
}
do {
    Show-Menu -Entries @{ '1' = 'start'; '2' = 'stop'; q = 'quit' }
    $choice = Read-Host "choose"
    switch ($choice) {
        '1' { 'starting' }
        '2' { 'stopping' }
        'q' { exit 0 } #= exit 0
        default { Write-Host "what is '$choice'?" }
    }
    pause
} until ($choice -eq 'q')
