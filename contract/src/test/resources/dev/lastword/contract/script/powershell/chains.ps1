# Pipeline chains of PowerShell 7.
git fetch && git merge --ff-only || Write-Warning 'cannot merge'
npm ci &&
    npm test ||
    $(exit 1) #= exit 1
Test-Path x && 'there' || 'not there'
make | tee log.txt && echo ok
docker build . || throw 'no image'
$ok = $true && $false
cmake --build . && ctest &
