# Pipelines over many lines.
Get-Process | Where-Object { $_.CPU -gt 10 } | Sort-Object CPU -Descending | Select-Object -First 5
Get-ChildItem |
    Where-Object Length -gt 1mb |
    # a comment in between

    ForEach-Object { $_.Name }
Get-Service
    | Where-Object Status -eq Running
    | Out-Null
1..5 | Measure-Object -Sum | Select-Object -ExpandProperty Sum
$result = Get-Content log.txt | Select-String 'error' -SimpleMatch
'text' | Out-File -FilePath out.txt -Encoding utf8
$input | & $filter
(Get-Date).AddDays(-1) | Get-Member
if (Get-Command git -ErrorAction SilentlyContinue | Out-Null) { exit 1 } #= exit 1
Start-Job { sleep 5 } | Wait-Job
Get-Item . &
