using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BoTrygt.Database.Mappings;

/// <summary>Times are stored as UTC; this says so when they are read.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
