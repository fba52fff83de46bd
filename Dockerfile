FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/BoTrygt.Web -c Release -o /app

# The full image, not "chiseled": Danish sorting and dates need ICU, Copenhagen time needs the time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev tzdata && rm -rf /var/lib/apt/lists/*
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
WORKDIR /app
COPY --from=build /app .
RUN mkdir data && chown $APP_UID data
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "BoTrygt.Web.dll"]
