using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.Citizens.About;

public sealed record AboutPage(IReadOnlyList<Principle> Principles, PortalSettings Settings);
