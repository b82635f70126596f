#Requires -Version 7.2
#requires -Modules Pester, @{ ModuleName = 'Az'; ModuleVersion = '1.0' }
#Requires -RunAsAdministrator
# requires nothing else
<#
.SYNOPSIS
    Shows what is required.
#>
#REQUIRES -PSEdition Core
Get-Module Pester
exit 0 #= exit 0
