using namespace System.IO
using namespace System.Collections.Generic; using module ./Tools.psm1
using module @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
using assembly System.Windows.Forms

param([string]$Root = [Path]::GetTempPath()) #= param Root
$list = [List[string]]::new()
exit $list.Count #= exit $list.Count
