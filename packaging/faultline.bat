@echo off
rem Starts Faultline with FAULTLINE_JAVA, the Java of JAVA_HOME, or the one on the path.
rem Written for Windows and not tried there yet.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined FAULTLINE_JAVA set "JAVA=%FAULTLINE_JAVA%"
set "MAJOR=0"
for /f "tokens=2 delims==." %%v in ('""%JAVA%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version ="') do set /a "MAJOR=%%v" 2>nul
if %MAJOR% lss 25 (
    echo faultline: needs Java 25 or later; install one, or name its java.exe in FAULTLINE_JAVA>&2
    exit /b 2
)
set "OPTIONS=-XX:+UseSerialGC"
if not "%~1"=="" if not "%~1"=="open" set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1"
"%JAVA%" %OPTIONS% %FAULTLINE_JAVA_OPTIONS% --enable-native-access=javafx.graphics --module-path "%LIB%" --module faultline/faultline.Main %*
exit /b %ERRORLEVEL%
