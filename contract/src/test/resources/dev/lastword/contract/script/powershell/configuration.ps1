# Desired state.
Configuration WebServer
{
    param([string[]]$Nodes = 'localhost') #= param Nodes
    Import-DscResource -ModuleName PSDesiredStateConfiguration
    Node $Nodes
    {
        WindowsFeature IIS
        {
            Ensure = 'Present'
            Name = 'Web-Server'
        }
        File Page {
            DestinationPath = "C:\inetpub\wwwroot\$Nodes.html"
            Contents = '<html></html>'
            DependsOn = '[WindowsFeature]IIS', '[File]Other'
        }
        Script Custom {
            GetScript = { @{ Result = 1 } }
            TestScript = { $false }
            SetScript = { exit 1 } #= exit 1
        }
    }
}
WebServer -OutputPath .
