# Foreign tools, and what becomes of their codes.
git diff --quiet HEAD -- . ':!docs'
if ($LASTEXITCODE -ne 0) { exit 1 } #= exit 1
$out = git rev-parse --abbrev-ref HEAD 2>$null
docker run --rm -v "${PWD}:/src" -e KEY=$value image:tag sh -c 'exit 3'
$status = & gh api "repos/$owner/$repo/pulls?state=open&per_page=100" --jq '.[].number'
cmd.exe /c "call `"$vcvars`" && set" | ForEach-Object { $_ }
msbuild.exe /t:Build /p:Configuration=Release;Platform=x64
python -c "import sys; sys.exit(3)"
$process = Start-Process -FilePath $exe -ArgumentList '/S', '/v"/qn"' -Wait -PassThru
if ($process.ExitCode -notin 0, 3010) { exit $process.ExitCode } #= exit $process.ExitCode
npm run build -- --prod
$env:FOO = 'bar'; node app.js
curl.exe -sSL -o $null -w '%{http_code}' $url
aws s3 cp s3://bucket/key . --region=eu-central-1
choco install git -y --no-progress | Out-Null
exit $LASTEXITCODE #= exit $LASTEXITCODE
