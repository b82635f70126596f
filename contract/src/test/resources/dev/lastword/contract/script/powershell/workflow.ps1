# Workflows, of Windows PowerShell only.
workflow Update-All { #= function Update-All
    param([string[]]$Computers) #= param Computers
    foreach -parallel ($c in $Computers) {
        InlineScript { Restart-Computer $using:c }
    }
    parallel {
        Get-Process
        sequence { 'a'; 'b' }
    }
    foreach -Parallel -ThrottleLimit 5 ($n in 1..3) { $n }
    Checkpoint-Workflow
}
Update-All -Computers a, b
exit 0 #= exit 0
