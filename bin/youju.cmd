@echo off
rem Finds a JDK, builds when sources are newer than the build, runs. See bin\youju --help.
setlocal EnableDelayedExpansion
chcp 65001 >nul
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "APP=%HOME_DIR%\target\app\youju.jar"

call :find_jdk
if not defined JDK (
    echo No JDK 25 or newer was found ^(JAVA_HOME, PATH, Program Files^). Install one and try again, or set JAVA_HOME:
    echo     winget install EclipseAdoptium.Temurin.25.JDK
    exit /b 1
)
if "%~1"=="test" goto tests
if "%~1"=="accept" goto tests
if "%~1"=="format" (
    call :maven -q spotless:apply
    exit /b !ERRORLEVEL!
)
call :build_if_stale || exit /b 1
"%JDK%\bin\java" -Xmx768m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED ^
    --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    "-Dyouju.home=%HOME_DIR%" -jar "%APP%" %*
exit /b %ERRORLEVEL%

:tests
set "ACCEPT="
if "%~1"=="accept" set "ACCEPT=-Dyouju.accept=true"
set "CIRCLE=%~2"
if "%CIRCLE%"=="" set "CIRCLE=all"
set "CHOICE=-Dtest.groups= -Dtest.excludedGroups="
if "%CIRCLE%"=="words" set "CHOICE=-Dtest.excludedGroups=database,browser"
if "%CIRCLE%"=="database" set "CHOICE=-Dtest.groups=database -Dtest.excludedGroups=browser"
if "%CIRCLE%"=="browser" set "CHOICE=-Dtest.groups=browser"
call :maven test %CHOICE% %ACCEPT% %3 %4 %5 %6 %7 %8 %9
exit /b %ERRORLEVEL%

rem What was edited during the build counts as newer: the stamp is made before it.
:build_if_stale
powershell -NoProfile -Command ^
    "$b = Get-Item '%HOME_DIR%\target\app.built' -ErrorAction SilentlyContinue;" ^
    "if (-not $b) { exit 1 };" ^
    "$n = Get-ChildItem -Recurse '%HOME_DIR%\src\main', '%HOME_DIR%\pom.xml' | Where-Object LastWriteTime -gt $b.LastWriteTime;" ^
    "if ($n) { exit 1 }"
if not errorlevel 1 exit /b 0
echo Building (the first time takes a few minutes)... 1>&2
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
type nul > "%HOME_DIR%\target\app.began"
call :maven -q -Dmaven.test.skip=true package || exit /b 1
if exist "%HOME_DIR%\target\app" rmdir /s /q "%HOME_DIR%\target\app"
"%JDK%\bin\java" -Djarmode=tools -jar "%HOME_DIR%\target\youju.jar" extract --destination "%HOME_DIR%\target\app" || exit /b 1
move /y "%HOME_DIR%\target\app.began" "%HOME_DIR%\target\app.built" >nul
exit /b 0

:maven
where mvn >nul 2>nul
if errorlevel 1 (
    echo Maven is missing. Install 3.8 or newer and try again: winget install Apache.Maven, or choco install maven
    exit /b 1
)
set "JAVA_HOME=%JDK%"
call mvn -B -f "%HOME_DIR%\pom.xml" %*
exit /b %ERRORLEVEL%

:find_jdk
set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if defined JDK exit /b 0
for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try_jdk "%%~dpJ.."
for %%D in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" ^
    "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    for /d %%J in ("%%~D\*") do if not defined JDK call :try_jdk "%%~J"
)
exit /b 0

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    set "FOUND=%%~V"
    set "FOUND=!FOUND:"=!"
    if !FOUND! GEQ 25 set "JDK=%~1"
)
exit /b 0
