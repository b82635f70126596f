# Tests, which say what codes they expect.
BeforeAll {
    $script = Join-Path $PSScriptRoot '..' 'Get-It.ps1'
    function Invoke-Script { & pwsh -NoProfile -File $script @args } #= function Invoke-Script
}
Describe 'Get-It' -Tag 'unit', 'fast' {
    Context "when <name> is given" -ForEach @(
        @{ Name = 'a'; Expected = 0 }
        @{ Name = ''; Expected = 2 }
    ) {
        It 'ends with <expected>' {
            Invoke-Script -Name $Name | Out-Null
            $LASTEXITCODE | Should -Be $Expected
        }
        It "throws" { { Invoke-It } | Should -Throw -ExpectedMessage '*bad*' }
    }
    Mock git { $global:LASTEXITCODE = 128 } -ParameterFilter { $args[0] -eq 'push' }
    AfterEach { Remove-Item $TestDrive/* -Recurse }
}
