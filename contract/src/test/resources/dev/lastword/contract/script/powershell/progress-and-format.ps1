# Texts with places to fill.
Write-Progress -Activity "step $i" -Status ("{0:P0}" -f ($i / $n)) -PercentComplete (100 * $i / $n)
$line = '{0,-20} {1,10:N2} {{literal}}' -f $name, $value
$table = $rows | Format-Table -Property @{ Label = 'Name'; Expression = { $_.Name } }, Size -AutoSize | Out-String
$text = [string]::Format('{0} of {1}', $a, $b)
"{0}" -f (Get-Date) | Write-Host -ForegroundColor Green
"a" * 3 + '-' * 10
$s = $x.ToString("N2", [cultureinfo]::InvariantCulture)
Write-Host ("`e[31m{0}`e[0m" -f 'red') -NoNewline
$json = @{ a = 1 } | ConvertTo-Json; $json.Trim().Split("`n")[0]
exit ("{0}" -f $code) #= exit ("{0}" -f $code)
