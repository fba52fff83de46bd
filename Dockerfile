# The registry that holds Microsoft's images, or your own mirror of it.
ARG MICROSOFT_IMAGES
FROM ${MICROSOFT_IMAGES}/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/BoTrygt.Web -c Release -o /app

# The full image, not "chiseled": Danish sorting and dates need ICU, Copenhagen time needs the time zones.
FROM ${MICROSOFT_IMAGES}/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev tzdata && rm -rf /var/lib/apt/lists/*
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
WORKDIR /app
COPY --from=build /app .
RUN mkdir data && chown $APP_UID data
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "BoTrygt.Web.dll"]
