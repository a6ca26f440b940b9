// library: legacy-beta1-2021
// manual: SCL2001
using System.CommandLine;

var servers = new Option<Uri[]>("--servers");
