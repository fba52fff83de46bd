using System.Text.Encodings.Web;
using System.Text.Unicode;
using BoTrygt.Web.Shared;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

var builder = WebApplication.CreateBuilder(args);
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

builder.Services.AddControllersWithViews();
builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FolderViewLocations()));
builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

var app = builder.Build();
app.MapStaticAssets();
app.MapControllers();
app.Run();
