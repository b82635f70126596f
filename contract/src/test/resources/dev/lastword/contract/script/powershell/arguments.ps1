# Words of commands, which are texts unless something says otherwise.
Write-Host hello world
Write-Host a#b c # and this is a comment
Write-Host $x.Name $x[0] $x.Method(1).Other "$x.Name"
Write-Host $dir/file $dir\file.txt $a-$b ${c}d $env:USERPROFILE\x
Write-Host (1 + 2) { block } @(1, 2) @{ a = 1 }
Write-Host [int] [string]::Empty *.txt 10mb 7z.exe 1..3 5x
Write-Host a, b, c 1,2,3 $x, $y
Write-Host a=b a+b a/b a:b :c ~/x %TEMP% ^x !y
Write-Host "a"'b' a"b c"d e'f g'h
Write-Host if while exit return function
Write-Host `$escaped a` b `# `"
Rundll32 a, b, 1, True
7z.exe a -r x.7z
Write-Host https://example.com/a?b=c user@example.com @splatted
Write-Host $(Get-Date) $(1)x x$(2)y
Write-Host (Get-Item .).Name.Length
if ($x) { exit 1 } else { Write-Host exit 2 } #= exit 1
