// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Checksums and simulated disks run 10 to 20 times slower unoptimised; these targets are optimised in debug builds too.
let optimised = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "regulars",
  products: [
    .executable(name: "regulars", targets: ["Regulars"]),
    .library(name: "CInjection", type: .dynamic, targets: ["CInjection"]),
  ],
  targets: [
    .target(name: "CProcess"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "TextUI", swiftSettings: strict),
    .target(name: "TerminalIO", dependencies: ["CNcurses", "TextUI"], swiftSettings: strict),
    .target(name: "Documents", swiftSettings: optimised),
    .target(name: "Journaling", swiftSettings: optimised),
    .target(name: "Lookup", dependencies: ["Documents"], swiftSettings: optimised),
    .target(name: "StoreModel", dependencies: ["Documents", "Lookup"], swiftSettings: strict),
    .target(
      name: "StoreSession", dependencies: ["Documents", "Journaling", "Lookup", "StoreModel"],
      swiftSettings: strict),
    .target(
      name: "PartnerApp", dependencies: ["Documents", "Lookup", "StoreModel", "TextUI"],
      swiftSettings: strict),
    .executableTarget(
      name: "Regulars",
      dependencies: [
        "CProcess", "Documents", "Journaling", "Lookup", "PartnerApp", "StoreModel", "StoreSession",
        "TerminalIO", "TextUI",
      ], swiftSettings: strict),
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .target(
      name: "Simulation", dependencies: ["CAllocations", "Documents", "Journaling", "Lookup"],
      path: "Tests/Simulation",
      swiftSettings: optimised),
    .target(name: "CInjection", path: "Tests/CInjection"),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "TextUITests", dependencies: ["TextUI", "Simulation"], swiftSettings: strict),
    .testTarget(
      name: "TerminalIOTests", dependencies: ["Simulation", "TerminalIO", "TextUI"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Simulation"], swiftSettings: strict),
    .testTarget(
      name: "JournalingTests", dependencies: ["Journaling", "Simulation"], swiftSettings: strict),
    .testTarget(
      name: "LookupTests", dependencies: ["Lookup", "Simulation"], swiftSettings: strict),
    .testTarget(
      name: "StoreModelTests", dependencies: ["Documents", "Lookup", "StoreModel", "Simulation"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreSessionTests",
      dependencies: [
        "Documents", "Journaling", "Lookup", "StoreModel", "StoreSession", "Simulation",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PartnerAppTests",
      dependencies: ["Documents", "Lookup", "PartnerApp", "StoreModel", "TextUI", "Simulation"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Journaling", "PartnerApp", "Regulars", "Simulation", "StoreModel", "StoreSession",
        "TextUI",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
