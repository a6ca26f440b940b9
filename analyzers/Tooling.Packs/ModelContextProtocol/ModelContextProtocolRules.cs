using System.Collections.Immutable;
using Tooling.Packs.ModelContextProtocol.Calls;
using Tooling.Packs.ModelContextProtocol.Collections;
using Tooling.Packs.ModelContextProtocol.Content;
using Tooling.Packs.ModelContextProtocol.FirstPreviews;
using Tooling.Packs.ModelContextProtocol.Handlers;
using Tooling.Packs.ModelContextProtocol.Servers;
using Tooling.Packs.ModelContextProtocol.Types;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>The coded rules of the pack, by the name under which <c>pack.yaml</c> refers to them.</summary>
internal static class ModelContextProtocolRules
{
    public static ImmutableDictionary<string, CodeRule> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, CodeRule>[]
    {
        new("FakedInterface", new FakedInterfaceRule()),
        new("DerivedClass", new DerivedClassRule()),
        new("ImplementedInterface", new ImplementedInterfaceRule()),
        new("FormerNamespace", new FormerNamespaceRule()),
        new("MemberCall", new MemberCallRule()),
        new("LeftOut", new LeftOutRule()),
        new("DirectInvocation", new DirectInvocationRule()),
        new("InvokedFunction", new InvokedFunctionRule()),
        new("Enumerate", new EnumerateRule()),
        new("ProgressToken", new ProgressTokenRule()),
        new("HandlerType", new HandlerTypeRule()),
        new("ContentCreation", new ContentCreationRule()),
        new("ContentFilter", new ContentFilterRule()),
        new("ContentRead", new ContentReadRule()),
        new("IsError", new IsErrorRule()),
        new("SingleContent", new SingleContentRule()),
        new("Blob", new BlobRule()),
        new("RequestContext", new RequestContextRule()),
        new("RequiredMembers", new RequiredMembersRule()),
        new("ProtocolException", new ProtocolExceptionRule()),
        new("Reference", new ReferenceRule()),
        new("ImplementedTransport", new ImplementedTransportRule()),
        new("WidenedProperty", new WidenedPropertyRule()),
        new("NoLongerNull", new NoLongerNullRule()),
        new("MaybeNull", new MaybeNullRule()),
        new("EnumSchema", new EnumSchemaRule()),
        new("ElicitedFields", new ElicitedFieldsRule()),
        new("ElicitedContent", new ElicitedContentRule()),
        new("SealedType", new SealedTypeRule()),
        new("CapabilityHandlers", new CapabilityHandlersRule()),
        new("RequestFilter", new RequestFilterRule()),
        new("StructuredContent", new StructuredContentRule()),
        new("ResourceMetadata", new ResourceMetadataRule()),
        new("ThrowingHandler", new ThrowingHandlerRule()),
        new("UncalledTemplates", new UncalledTemplatesRule()),
        new("EnumValues", new EnumValuesRule()),
        new("HandlerOptions", new HandlerOptionsRule()),
        new("HttpSessions", new HttpSessionsRule()),
        new("CanceledTool", new CanceledToolRule()),
        new("NullableParameters", new NullableParametersRule()),
        new("RequestToClient", new RequestToClientRule()),
        new("PrimitiveName", new PrimitiveNameRule()),
        new("ProtocolVersion", new ProtocolVersionRule()),
        new("ResourceType", new ResourceTypeRule()),
        new("SeveralTexts", new SeveralTextsRule()),
        new("SessionHandler", new SessionHandlerRule()),
        new("ReturnDescription", new ReturnDescriptionRule()),
        new("ToolName", new ToolNameRule()),
        new("ServerConfig", new ServerConfigRule()),
        new("StreamableHttp", new StreamableHttpRule()),
        new("FormerArguments", new FormerArgumentsRule()),
        new("FormerName", new FormerNameRule()),
        new("FormerAttribute", new FormerAttributeRule()),
        new("FormerHandler", new FormerHandlerRule()),
        new("FormerResource", new FormerResourceRule()),
    });
}
