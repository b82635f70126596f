# A module's manifest is one hash table.
@{
    RootModule = 'module.psm1'
    ModuleVersion = '1.2.3'
    GUID = '00000000-0000-0000-0000-000000000000'
    FunctionsToExport = @('Get-Cached', 'Set-Cached')
    CmdletsToExport = @()
    VariablesToExport = '*'
    PrivateData = @{
        PSData = @{
            Tags = 'a', 'b'
            ReleaseNotes = @'
* first
* second
'@
        }
    }
    RequiredModules = @(@{ ModuleName = 'Pester'; ModuleVersion = '5.0.0' }, 'Other')
}
