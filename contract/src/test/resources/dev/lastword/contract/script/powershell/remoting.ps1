# Blocks that run elsewhere.
$session = New-PSSession -ComputerName $server -Credential $cred
Invoke-Command -Session $session -ScriptBlock {
    param($Path, [switch]$Deep) #= param Path; param Deep
    Get-ChildItem $Path -Recurse:$Deep
    $using:local + 1
    exit 5 #= exit 5
} -ArgumentList $path, $true
Invoke-Command -ComputerName a, b { hostname } -AsJob | Wait-Job | Receive-Job
1..5 | ForEach-Object -Parallel { "$using:prefix$_" } -ThrottleLimit 2
Start-ThreadJob { $using:queue.Enqueue(1) } | Out-Null
Enter-PSSession $server; Exit-PSSession
