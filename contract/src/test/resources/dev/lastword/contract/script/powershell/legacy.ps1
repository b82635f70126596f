# Old idioms of Windows PowerShell 2.
$erroractionpreference = "SilentlyContinue"
trap [Exception] { Write-Host $_.Exception.Message; exit 1 } #= exit 1
$wmi = Get-WmiObject -Class Win32_Service -Filter "Name='spooler'"
$obj = New-Object -TypeName PSObject
$obj | Add-Member -MemberType NoteProperty -Name X -Value 1
[reflection.assembly]::loadwithpartialname("System.Windows.Forms") | out-null
$a = new-object system.collections.arraylist
[void] $a.add(5)
if ($a.count -eq 0) {exit 2} #= exit 2
gci | ?{$_.PSIsContainer} | %{ $_.FullName }
net use z: \\server\share /user:dom\me * 2>&1 | out-null
if($lastexitcode -ne 0) {"failed"; exit $lastexitcode} #= exit $lastexitcode
[System.Threading.Thread]::CurrentThread.CurrentCulture = 'en-US'
write-host ("{0}" -f [DateTime]::Now) -fore red
