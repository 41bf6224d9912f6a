@echo off
rem Runs the installed Maven (3.8 or newer). On Linux and macOS use ./mvnw, which also fetches one where there is none.
where mvn >nul 2>nul || (echo Install Maven 3.8 or newer from https://maven.apache.org/download.cgi & exit /b 1)
mvn -f "%~dp0pom.xml" %*
