using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BoTrygt.Database.Mappings;

internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));
