using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BoTrygt.Database;
using BoTrygt.Integrations.Links;
using BoTrygt.Integrations.StatBank;
using BoTrygt.Web.Administrators.Messages;
using BoTrygt.Web.Administrators.Onboardings;
using BoTrygt.Web.Citizens.Places;
using BoTrygt.Web.Editors.Adoptions;
using BoTrygt.Web.Editors.Articles;
using BoTrygt.Web.Editors.Articles.Drafts;
using BoTrygt.Web.Editors.Images;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Partners.Assessments;
using BoTrygt.Web.Partners.Bookings;
using BoTrygt.Web.Partners.CalendarFeeds;
using BoTrygt.Web.Partners.Catalogue;
using BoTrygt.Web.Partners.Meetings;
using BoTrygt.Web.Partners.Onboardings;
using BoTrygt.Web.Partners.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Partners.Updates;
using BoTrygt.Web.Shared;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Errors;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace BoTrygt.Web.StartUp;

internal static class PortalServices
{
    public const string StandardAddress = "http://localhost:5080";

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        // The handler for files that change while the program runs sends gzip and calls it Brotli.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.AddLogging();
        builder.UseStandardAddress();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.AddSingleton(PortalSettings.From(builder.Configuration));
        services.AddSingleton<PublicHost>();
        services.AddSingleton(TimeProvider.System);
        services.AddBoTrygtDatabase(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddHealthChecks().AddCheck<DatabaseReadinessCheck>("database", failureStatus: null, [DatabaseReadinessCheck.Tag], timeout: TimeSpan.FromSeconds(2));
        builder.AddStatBank();
        builder.AddFiles();
        services.AddPages();
        services.AddSignIn(builder.Configuration, builder.Environment.IsProduction());
        builder.AddMail();
        builder.AddJobs();
        services.AddSingleton(PlanSettings.From(builder.Configuration));
        services.AddScoped<Mails>();
        services.AddScoped<CoordinatorMail>();
        services.AddScoped<StalePages>();
        services.AddSingleton<LinkProbe>();
        services.AddScoped<LinkChecks>();
        services.AddScoped<Publishing>();
        services.AddScoped<PortalLinks>();
        services.AddScoped<CheckReading>();
        services.AddScoped<ArticlesInReach>();
        services.AddScoped<ArticleReading>();
        services.AddScoped<OwnDrafts>();
        services.AddScoped<ImageChoices>();
        services.AddScoped<ImageReading>();
        services.AddScoped<ImageStudio>();
        services.AddSingleton<ImageFileRows>();
        services.AddScoped<AdoptionReading>();
        services.AddOnboarding();
        services.AddScoped<NewRequests>();
        services.AddScoped<UpdateLinks>();
        services.AddScoped<AgreementMails>();
        services.AddScoped<AgreementSaving>();
        services.AddScoped<AgreementSigning>();
        services.AddScoped<InitiativesInReach>();
        services.AddScoped<ExperienceReading>();
        services.AddScoped<BookingReading>();
        services.AddScoped<BookingMails>();
        services.AddScoped<InitiativeEditor>();
        services.AddScoped<InitiativePages>();
        services.AddScoped<AssessmentReading>();
        services.AddScoped<FeedReading>();
        services.AddScoped<MeetingReading>();
        services.AddScoped<AgendaFacts>();
        services.AddScoped<AgreementFacts>();
        services.AddCachedPages(builder.Configuration);
    }

    private static void AddOnboarding(this IServiceCollection services)
    {
        services.AddScoped<OnboardingReading>();
        services.AddScoped<OnboardingPartnerships>();
        services.AddScoped<StageMails>();
        services.AddScoped<OnboardingProposals>();
        services.AddScoped<OnboardingInvitations>();
        services.AddScoped<OnboardingStart>();
        services.AddScoped<PartnershipRows>();
        services.AddScoped<PartnershipArchive>();
        services.AddScoped<PartyReading>();
        services.AddScoped<PartyDecisions>();
        services.AddScoped<LocalPageReading>();
    }

    private static void UseStandardAddress(this WebApplicationBuilder builder)
    {
        if (new[] { "urls", "http_ports", "https_ports" }.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.WebHost.UseUrls(StandardAddress);
        }
    }

    private static void AddStatBank(this WebApplicationBuilder builder) => builder.Services.AddHttpClient<StatBankClient>(http =>
    {
        http.BaseAddress = StatBankAddress(builder.Configuration["StatBank:Address"]);
        http.Timeout = TimeSpan.FromSeconds(60);
    });

    /// <summary>Ends with a slash, so that a path of a mirror stays part of it.</summary>
    private static Uri StatBankAddress(string? text) =>
        Uri.TryCreate(text?.Trim().TrimEnd('/') + '/', UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new SettingException($"StatBank:Address er '{text}', men skal være en adresse som https://api.statbank.dk/");

    private static void AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            options.Filters.Add<BrokenRuleFilter>();
            options.Filters.Add<ResumedFormFilter>();
            options.Filters.Add<TooManyGuessesFilter>();
            // An empty field is an empty text; what must be filled in says so itself.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelBindingMessageProvider.UseDanish();
        });
        services.AddAntiforgery(options => options.Cookie.Name = "botrygt-formular");
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "botrygt-besked");
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FolderViewLocations()));
        // Razor would write ø as &#xF8;: larger and unreadable.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <exception cref="SettingException">It is neither true nor false.</exception>
    public static bool IsOn(IConfiguration configuration, string key) =>
        configuration[key] is not { Length: > 0 } text ? true
        : bool.TryParse(text, out var isOn) ? isOn
        : throw new SettingException($"{key} er '{text}', men skal være true eller false.");

    /// <summary>Pages are compressed once, when they enter the cache, not for each visitor.</summary>
    private static void AddCachedPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CitizenPageCache>();
        if (IsOn(configuration, "Cache:Enabled") && IsOn(configuration, StalePageWatch.EnabledKey))
        {
            services.AddHostedService<StalePageWatch>();
        }

        services.AddOutputCache(options => options.AddPolicy(CitizenPages.PolicyName, new CitizenPages(IsOn(configuration, "Cache:Enabled"))));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // Citizens' pages hold no secrets; other pages are not compressed here.
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
