package faultline.format;

import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Properties;

/// An element of which all is read but what refers to other elements.
record Draft(Id id, KindId kind, String name, Properties properties, Fields fields) {}
