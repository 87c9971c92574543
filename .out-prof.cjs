var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key2 of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key2) && key2 !== except)
        __defProp(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc(from, key2)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// schemas/generated/record-validators.js
var require_record_validators = __commonJS({
  "schemas/generated/record-validators.js"(exports2, module2) {
    "use strict";
    var __defProp2 = Object.defineProperty;
    var __getOwnPropDesc2 = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames2 = Object.getOwnPropertyNames;
    var __hasOwnProp2 = Object.prototype.hasOwnProperty;
    var __commonJS2 = (cb, mod) => function __require() {
      try {
        return mod || (0, cb[__getOwnPropNames2(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
      } catch (e) {
        throw mod = 0, e;
      }
    };
    var __export = (target, all) => {
      for (var name in all)
        __defProp2(target, name, { get: all[name], enumerable: true });
    };
    var __copyProps2 = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key2 of __getOwnPropNames2(from))
          if (!__hasOwnProp2.call(to, key2) && key2 !== except)
            __defProp2(to, key2, { get: () => from[key2], enumerable: !(desc = __getOwnPropDesc2(from, key2)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps2(__defProp2({}, "__esModule", { value: true }), mod);
    var require_ucs2length = __commonJS2({
      "node_modules/ajv/dist/runtime/ucs2length.js"(exports3) {
        "use strict";
        Object.defineProperty(exports3, "__esModule", { value: true });
        function ucs2length(str) {
          const len = str.length;
          let length = 0;
          let pos = 0;
          let value;
          while (pos < len) {
            length++;
            value = str.charCodeAt(pos++);
            if (value >= 55296 && value <= 56319 && pos < len) {
              value = str.charCodeAt(pos);
              if ((value & 64512) === 56320)
                pos++;
            }
          }
          return length;
        }
        exports3.default = ucs2length;
        ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
      }
    });
    var require_fast_deep_equal = __commonJS2({
      "node_modules/fast-deep-equal/index.js"(exports3, module22) {
        "use strict";
        module22.exports = function equal(a, b) {
          if (a === b) return true;
          if (a && b && typeof a == "object" && typeof b == "object") {
            if (a.constructor !== b.constructor) return false;
            var length, i2, keys;
            if (Array.isArray(a)) {
              length = a.length;
              if (length != b.length) return false;
              for (i2 = length; i2-- !== 0; )
                if (!equal(a[i2], b[i2])) return false;
              return true;
            }
            if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
            if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
            if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
            keys = Object.keys(a);
            length = keys.length;
            if (length !== Object.keys(b).length) return false;
            for (i2 = length; i2-- !== 0; )
              if (!Object.prototype.hasOwnProperty.call(b, keys[i2])) return false;
            for (i2 = length; i2-- !== 0; ) {
              var key2 = keys[i2];
              if (!equal(a[key2], b[key2])) return false;
            }
            return true;
          }
          return a !== a && b !== b;
        };
      }
    });
    var require_equal = __commonJS2({
      "node_modules/ajv/dist/runtime/equal.js"(exports3) {
        "use strict";
        Object.defineProperty(exports3, "__esModule", { value: true });
        var equal = require_fast_deep_equal();
        equal.code = 'require("ajv/dist/runtime/equal").default';
        exports3.default = equal;
      }
    });
    var stdin_exports = {};
    __export(stdin_exports, {
      modelRecord: () => modelRecord4,
      workspaceExport: () => workspaceExport2
    });
    module2.exports = __toCommonJS(stdin_exports);
    var modelRecord4 = validate21;
    var schema7 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/organisation.schema.json", "title": "Organisation", "description": "A municipality or other owner of a model (organisaatio, kunta)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "organisation" }, "id": { "$ref": "id.schema.json" }, "name": { "$ref": "localised-text.schema.json" }, "municipalityCode": { "type": "string", "description": "three digits, Statistics Finland (kuntanumero)", "pattern": "^\\d{3}$" }, "businessId": { "type": "string", "description": "Y-tunnus", "maxLength": 20 }, "region": { "type": "string", "description": "maakunta", "maxLength": 200 }, "population": { "type": "number", "description": "residents", "minimum": 0 }, "populationYear": { "type": "integer", "minimum": 1900, "maximum": 2200 }, "staff": { "type": "number", "description": "persons employed", "minimum": 0 }, "documentation": { "$ref": "localised-text.schema.json" }, "order": { "type": "number", "description": "position among organisations" }, "looks": { "type": "array", "description": "saved colourings and filters (tallennetut v\xE4ritykset)", "maxItems": 500, "items": { "$ref": "saved-look.schema.json" } }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "name"] };
    var func2 = Object.prototype.hasOwnProperty;
    var func3 = require_ucs2length().default;
    var pattern0 = new RegExp("^[A-Za-z_][A-Za-z0-9._-]*$", "u");
    function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (typeof data === "string") {
          if (func3(data) > 255) {
            validate23.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
            return false;
          } else {
            if (func3(data) < 1) {
              validate23.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
              return false;
            } else {
              if (!pattern0.test(data)) {
                validate23.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9._-]*$"' }];
                return false;
              }
            }
          }
        } else {
          validate23.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
          return false;
        }
      }
      validate23.errors = vErrors;
      return errors === 0;
    }
    var pattern1 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
    function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (Object.keys(data).length > 40) {
            validate25.errors = [{ instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 40 }, message: "must NOT have more than 40 properties" }];
            return false;
          } else {
            if (Object.keys(data).length < 0) {
              validate25.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 0 }, message: "must NOT have fewer than 0 properties" }];
              return false;
            } else {
              for (const key0 in data) {
                const _errs1 = errors;
                if (typeof key0 === "string") {
                  if (!pattern1.test(key0)) {
                    const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" }, message: 'must match pattern "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"', propertyName: key0 };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                  }
                }
                var valid0 = _errs1 === errors;
                if (!valid0) {
                  const err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
                  if (vErrors === null) {
                    vErrors = [err1];
                  } else {
                    vErrors.push(err1);
                  }
                  errors++;
                  validate25.errors = vErrors;
                  return false;
                  break;
                }
              }
              if (valid0) {
                for (const key1 in data) {
                  let data0 = data[key1];
                  const _errs3 = errors;
                  if (errors === _errs3) {
                    if (typeof data0 === "string") {
                      if (func3(data0) > 1e6) {
                        validate25.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1e6 }, message: "must NOT have more than 1000000 characters" }];
                        return false;
                      }
                    } else {
                      validate25.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            }
          }
        } else {
          validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate25.errors = vErrors;
      return errors === 0;
    }
    var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/look.schema.json", "title": "Look", "description": "How elements are coloured, sized and filtered on a canvas (v\xE4ritys)", "type": "object", "additionalProperties": false, "properties": { "colourBy": { "$ref": "look-aspect.schema.json" }, "sizeBy": { "type": "string", "enum": ["costPerYear", "users"], "description": "amount that a bar on the element shows" }, "text": { "type": "string", "maxLength": 200, "description": "only elements in whose name or fields these words occur" }, "filters": { "type": "array", "description": "only elements that pass every one of them", "maxItems": 50, "items": { "$ref": "look-filter.schema.json" } }, "others": { "type": "string", "enum": ["dim", "hide"], "description": "what happens to elements that do not pass; dim where absent" } }, "required": [] };
    var schema12 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/look-aspect.schema.json", "title": "LookAspect", "description": "What elements are classified by: a field, the fate, the type, its layer, or a property", "type": "object", "additionalProperties": false, "properties": { "by": { "type": "string", "enum": ["lifecycle", "criticality", "costPerYear", "users", "contractEnd", "fate", "supplier", "product", "version", "ownerUnit", "contactPerson", "hosting", "opennessSource", "opennessInterface", "opennessData", "opennessStandards", "personalData", "type", "layer", "property"] }, "definitionId": { "description": "property definition, where by is property", "$ref": "id.schema.json" } }, "required": ["by"] };
    function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.by === void 0 && (missing0 = "by")) {
            validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "by" || key0 === "definitionId")) {
                validate31.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.by !== void 0) {
                let data0 = data.by;
                const _errs2 = errors;
                if (typeof data0 !== "string") {
                  validate31.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data0 === "lifecycle" || data0 === "criticality" || data0 === "costPerYear" || data0 === "users" || data0 === "contractEnd" || data0 === "fate" || data0 === "supplier" || data0 === "product" || data0 === "version" || data0 === "ownerUnit" || data0 === "contactPerson" || data0 === "hosting" || data0 === "opennessSource" || data0 === "opennessInterface" || data0 === "opennessData" || data0 === "opennessStandards" || data0 === "personalData" || data0 === "type" || data0 === "layer" || data0 === "property")) {
                  validate31.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/properties/by/enum", keyword: "enum", params: { allowedValues: schema12.properties.by.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.definitionId !== void 0) {
                  const _errs4 = errors;
                  if (!validate23(data.definitionId, { instancePath: instancePath + "/definitionId", parentData: data, parentDataProperty: "definitionId", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate31.errors = vErrors;
      return errors === 0;
    }
    function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.aspect === void 0 && (missing0 = "aspect") || data.classes === void 0 && (missing0 = "classes")) {
            validate34.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "aspect" || key0 === "classes")) {
                validate34.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.aspect !== void 0) {
                const _errs2 = errors;
                if (!validate31(data.aspect, { instancePath: instancePath + "/aspect", parentData: data, parentDataProperty: "aspect", rootData })) {
                  vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.classes !== void 0) {
                  let data1 = data.classes;
                  const _errs3 = errors;
                  if (errors === _errs3) {
                    if (Array.isArray(data1)) {
                      if (data1.length > 1e3) {
                        validate34.errors = [{ instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                        return false;
                      } else {
                        if (data1.length < 1) {
                          validate34.errors = [{ instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                          return false;
                        } else {
                          var valid1 = true;
                          const len0 = data1.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let data2 = data1[i0];
                            const _errs5 = errors;
                            if (errors === _errs5) {
                              if (typeof data2 === "string") {
                                if (func3(data2) > 10100) {
                                  validate34.errors = [{ instancePath: instancePath + "/classes/" + i0, schemaPath: "#/properties/classes/items/maxLength", keyword: "maxLength", params: { limit: 10100 }, message: "must NOT have more than 10100 characters" }];
                                  return false;
                                } else {
                                  if (func3(data2) < 1) {
                                    validate34.errors = [{ instancePath: instancePath + "/classes/" + i0, schemaPath: "#/properties/classes/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                    return false;
                                  }
                                }
                              } else {
                                validate34.errors = [{ instancePath: instancePath + "/classes/" + i0, schemaPath: "#/properties/classes/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid1 = _errs5 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        }
                      }
                    } else {
                      validate34.errors = [{ instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate34.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate34.errors = vErrors;
      return errors === 0;
    }
    function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!(key0 === "colourBy" || key0 === "sizeBy" || key0 === "text" || key0 === "filters" || key0 === "others")) {
              validate30.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.colourBy !== void 0) {
              const _errs2 = errors;
              if (!validate31(data.colourBy, { instancePath: instancePath + "/colourBy", parentData: data, parentDataProperty: "colourBy", rootData })) {
                vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.sizeBy !== void 0) {
                let data1 = data.sizeBy;
                const _errs3 = errors;
                if (typeof data1 !== "string") {
                  validate30.errors = [{ instancePath: instancePath + "/sizeBy", schemaPath: "#/properties/sizeBy/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data1 === "costPerYear" || data1 === "users")) {
                  validate30.errors = [{ instancePath: instancePath + "/sizeBy", schemaPath: "#/properties/sizeBy/enum", keyword: "enum", params: { allowedValues: schema11.properties.sizeBy.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.text !== void 0) {
                  let data2 = data.text;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (typeof data2 === "string") {
                      if (func3(data2) > 200) {
                        validate30.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      }
                    } else {
                      validate30.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.filters !== void 0) {
                    let data3 = data.filters;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (Array.isArray(data3)) {
                        if (data3.length > 50) {
                          validate30.errors = [{ instancePath: instancePath + "/filters", schemaPath: "#/properties/filters/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" }];
                          return false;
                        } else {
                          var valid1 = true;
                          const len0 = data3.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs9 = errors;
                            if (!validate34(data3[i0], { instancePath: instancePath + "/filters/" + i0, parentData: data3, parentDataProperty: i0, rootData })) {
                              vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs9 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        }
                      } else {
                        validate30.errors = [{ instancePath: instancePath + "/filters", schemaPath: "#/properties/filters/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.others !== void 0) {
                      let data5 = data.others;
                      const _errs10 = errors;
                      if (typeof data5 !== "string") {
                        validate30.errors = [{ instancePath: instancePath + "/others", schemaPath: "#/properties/others/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data5 === "dim" || data5 === "hide")) {
                        validate30.errors = [{ instancePath: instancePath + "/others", schemaPath: "#/properties/others/enum", keyword: "enum", params: { allowedValues: schema11.properties.others.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate30.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate30.errors = vErrors;
      return errors === 0;
    }
    function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.id === void 0 && (missing0 = "id") || data.name === void 0 && (missing0 = "name") || data.look === void 0 && (missing0 = "look")) {
            validate28.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "id" || key0 === "name" || key0 === "look")) {
                validate28.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.id !== void 0) {
                const _errs2 = errors;
                if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                  vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0) {
                  let data1 = data.name;
                  const _errs3 = errors;
                  if (errors === _errs3) {
                    if (typeof data1 === "string") {
                      if (func3(data1) > 200) {
                        validate28.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      } else {
                        if (func3(data1) < 1) {
                          validate28.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate28.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.look !== void 0) {
                    const _errs5 = errors;
                    if (!validate30(data.look, { instancePath: instancePath + "/look", parentData: data, parentDataProperty: "look", rootData })) {
                      vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs5 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        } else {
          validate28.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate28.errors = vErrors;
      return errors === 0;
    }
    function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.definitionId === void 0 && (missing0 = "definitionId") || data.value === void 0 && (missing0 = "value")) {
            validate39.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "definitionId" || key0 === "value")) {
                validate39.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.definitionId !== void 0) {
                const _errs2 = errors;
                if (!validate23(data.definitionId, { instancePath: instancePath + "/definitionId", parentData: data, parentDataProperty: "definitionId", rootData })) {
                  vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.value !== void 0) {
                  const _errs3 = errors;
                  if (!validate25(data.value, { instancePath: instancePath + "/value", parentData: data, parentDataProperty: "value", rootData })) {
                    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate39.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate39.errors = vErrors;
      return errors === 0;
    }
    function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.source === void 0 && (missing0 = "source") || data.id === void 0 && (missing0 = "id")) {
            validate43.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "source" || key0 === "id")) {
                validate43.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.source !== void 0) {
                let data0 = data.source;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func3(data0) > 1e3) {
                      validate43.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
                      return false;
                    }
                  } else {
                    validate43.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  let data1 = data.id;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func3(data1) > 2e3) {
                        validate43.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                        return false;
                      }
                    } else {
                      validate43.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate43.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate43.errors = vErrors;
      return errors === 0;
    }
    function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
        } else {
          validate45.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate45.errors = vErrors;
      return errors === 0;
    }
    var pattern2 = new RegExp("^\\d{3}$", "u");
    function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.name === void 0 && (missing0 = "name")) {
            validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema7.properties, key0)) {
                validate22.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("organisation" !== data.kind) {
                  validate22.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "organisation" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.name !== void 0) {
                    const _errs4 = errors;
                    if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                      vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.municipalityCode !== void 0) {
                      let data3 = data.municipalityCode;
                      const _errs5 = errors;
                      if (errors === _errs5) {
                        if (typeof data3 === "string") {
                          if (!pattern2.test(data3)) {
                            validate22.errors = [{ instancePath: instancePath + "/municipalityCode", schemaPath: "#/properties/municipalityCode/pattern", keyword: "pattern", params: { pattern: "^\\d{3}$" }, message: 'must match pattern "^\\d{3}$"' }];
                            return false;
                          }
                        } else {
                          validate22.errors = [{ instancePath: instancePath + "/municipalityCode", schemaPath: "#/properties/municipalityCode/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.businessId !== void 0) {
                        let data4 = data.businessId;
                        const _errs7 = errors;
                        if (errors === _errs7) {
                          if (typeof data4 === "string") {
                            if (func3(data4) > 20) {
                              validate22.errors = [{ instancePath: instancePath + "/businessId", schemaPath: "#/properties/businessId/maxLength", keyword: "maxLength", params: { limit: 20 }, message: "must NOT have more than 20 characters" }];
                              return false;
                            }
                          } else {
                            validate22.errors = [{ instancePath: instancePath + "/businessId", schemaPath: "#/properties/businessId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.region !== void 0) {
                          let data5 = data.region;
                          const _errs9 = errors;
                          if (errors === _errs9) {
                            if (typeof data5 === "string") {
                              if (func3(data5) > 200) {
                                validate22.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                                return false;
                              }
                            } else {
                              validate22.errors = [{ instancePath: instancePath + "/region", schemaPath: "#/properties/region/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.population !== void 0) {
                            let data6 = data.population;
                            const _errs11 = errors;
                            if (errors === _errs11) {
                              if (typeof data6 == "number" && isFinite(data6)) {
                                if (data6 < 0 || isNaN(data6)) {
                                  validate22.errors = [{ instancePath: instancePath + "/population", schemaPath: "#/properties/population/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                  return false;
                                }
                              } else {
                                validate22.errors = [{ instancePath: instancePath + "/population", schemaPath: "#/properties/population/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                return false;
                              }
                            }
                            var valid0 = _errs11 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.populationYear !== void 0) {
                              let data7 = data.populationYear;
                              const _errs13 = errors;
                              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                                validate22.errors = [{ instancePath: instancePath + "/populationYear", schemaPath: "#/properties/populationYear/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              if (errors === _errs13) {
                                if (typeof data7 == "number" && isFinite(data7)) {
                                  if (data7 > 2200 || isNaN(data7)) {
                                    validate22.errors = [{ instancePath: instancePath + "/populationYear", schemaPath: "#/properties/populationYear/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2200 }, message: "must be <= 2200" }];
                                    return false;
                                  } else {
                                    if (data7 < 1900 || isNaN(data7)) {
                                      validate22.errors = [{ instancePath: instancePath + "/populationYear", schemaPath: "#/properties/populationYear/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 }, message: "must be >= 1900" }];
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs13 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.staff !== void 0) {
                                let data8 = data.staff;
                                const _errs15 = errors;
                                if (errors === _errs15) {
                                  if (typeof data8 == "number" && isFinite(data8)) {
                                    if (data8 < 0 || isNaN(data8)) {
                                      validate22.errors = [{ instancePath: instancePath + "/staff", schemaPath: "#/properties/staff/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                      return false;
                                    }
                                  } else {
                                    validate22.errors = [{ instancePath: instancePath + "/staff", schemaPath: "#/properties/staff/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs15 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.documentation !== void 0) {
                                  const _errs17 = errors;
                                  if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                                    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs17 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.order !== void 0) {
                                    let data10 = data.order;
                                    const _errs18 = errors;
                                    if (!(typeof data10 == "number" && isFinite(data10))) {
                                      validate22.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                      return false;
                                    }
                                    var valid0 = _errs18 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.looks !== void 0) {
                                      let data11 = data.looks;
                                      const _errs20 = errors;
                                      if (errors === _errs20) {
                                        if (Array.isArray(data11)) {
                                          if (data11.length > 500) {
                                            validate22.errors = [{ instancePath: instancePath + "/looks", schemaPath: "#/properties/looks/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" }];
                                            return false;
                                          } else {
                                            var valid1 = true;
                                            const len0 = data11.length;
                                            for (let i0 = 0; i0 < len0; i0++) {
                                              const _errs22 = errors;
                                              if (!validate28(data11[i0], { instancePath: instancePath + "/looks/" + i0, parentData: data11, parentDataProperty: i0, rootData })) {
                                                vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid1 = _errs22 === errors;
                                              if (!valid1) {
                                                break;
                                              }
                                            }
                                          }
                                        } else {
                                          validate22.errors = [{ instancePath: instancePath + "/looks", schemaPath: "#/properties/looks/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs20 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.properties !== void 0) {
                                        let data13 = data.properties;
                                        const _errs23 = errors;
                                        if (errors === _errs23) {
                                          if (Array.isArray(data13)) {
                                            var valid2 = true;
                                            const len1 = data13.length;
                                            for (let i1 = 0; i1 < len1; i1++) {
                                              const _errs25 = errors;
                                              if (!validate39(data13[i1], { instancePath: instancePath + "/properties/" + i1, parentData: data13, parentDataProperty: i1, rootData })) {
                                                vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid2 = _errs25 === errors;
                                              if (!valid2) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate22.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs23 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.externalIds !== void 0) {
                                          let data15 = data.externalIds;
                                          const _errs26 = errors;
                                          if (errors === _errs26) {
                                            if (Array.isArray(data15)) {
                                              var valid3 = true;
                                              const len2 = data15.length;
                                              for (let i2 = 0; i2 < len2; i2++) {
                                                const _errs28 = errors;
                                                if (!validate43(data15[i2], { instancePath: instancePath + "/externalIds/" + i2, parentData: data15, parentDataProperty: i2, rootData })) {
                                                  vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid3 = _errs28 === errors;
                                                if (!valid3) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate22.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs26 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.foreign !== void 0) {
                                            const _errs29 = errors;
                                            if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                              vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs29 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate22.errors = vErrors;
      return errors === 0;
    }
    var schema17 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/reference-model.schema.json", "title": "ReferenceModel", "description": "Layers and components given from outside, versioned; or an own layered model (viitearkkitehtuuri)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "referenceModel" }, "id": { "$ref": "id.schema.json" }, "key": { "type": "string", "description": "folder name in reference-models, or 'own'", "maxLength": 100 }, "version": { "type": "string", "maxLength": 50 }, "name": { "$ref": "localised-text.schema.json" }, "documentation": { "$ref": "localised-text.schema.json" }, "source": { "type": "string", "description": "origin of the model", "maxLength": 2e3 }, "licence": { "type": "string", "maxLength": 500 }, "locked": { "type": "boolean", "description": "true: layers and components are not edited here" }, "order": { "type": "number", "description": "position among reference models" }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" }, "origin": { "$ref": "reference-origin.schema.json" } }, "required": ["kind", "id", "key", "version", "name", "locked"] };
    var schema19 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/reference-choice.schema.json", "title": "ReferenceChoice", "description": "Which part of an ArchiMate model becomes the layers and components of a reference model", "type": "object", "additionalProperties": false, "properties": { "by": { "type": "string", "enum": ["folder", "view", "elements"], "description": "what the layers and components are taken from" }, "id": { "type": "string", "description": "identifier of the folder or view in the source model", "maxLength": 2e3 }, "layers": { "type": "string", "enum": ["folder", "type", "parent", "property"], "description": "elements: what makes a layer; parent: the element that aggregates or is composed of them" }, "property": { "type": "string", "description": "layers by property: name of the property", "maxLength": 2e3 }, "types": { "type": "array", "items": { "type": "string", "maxLength": 100 }, "description": "only elements of these types; absent: all", "maxItems": 200 }, "where": { "type": "object", "title": "ReferenceChoiceWhere", "description": "only elements with this value of this property", "additionalProperties": false, "properties": { "property": { "type": "string", "maxLength": 2e3 }, "value": { "type": "string", "maxLength": 1e4 } }, "required": ["property", "value"] }, "nested": { "type": "boolean", "description": "view: elements inside a component become components too" }, "rest": { "type": "boolean", "description": "elements without a layer go into a layer of their own, last" }, "leaveOut": { "type": "array", "items": { "type": "string", "maxLength": 2e3 }, "description": "identifiers in the source of elements that are left out", "maxItems": 1e5 } }, "required": ["by"] };
    function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.by === void 0 && (missing0 = "by")) {
            validate55.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema19.properties, key0)) {
                validate55.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.by !== void 0) {
                let data0 = data.by;
                const _errs2 = errors;
                if (typeof data0 !== "string") {
                  validate55.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data0 === "folder" || data0 === "view" || data0 === "elements")) {
                  validate55.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/properties/by/enum", keyword: "enum", params: { allowedValues: schema19.properties.by.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  let data1 = data.id;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func3(data1) > 2e3) {
                        validate55.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                        return false;
                      }
                    } else {
                      validate55.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.layers !== void 0) {
                    let data2 = data.layers;
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate55.errors = [{ instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "folder" || data2 === "type" || data2 === "parent" || data2 === "property")) {
                      validate55.errors = [{ instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/enum", keyword: "enum", params: { allowedValues: schema19.properties.layers.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.property !== void 0) {
                      let data3 = data.property;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (typeof data3 === "string") {
                          if (func3(data3) > 2e3) {
                            validate55.errors = [{ instancePath: instancePath + "/property", schemaPath: "#/properties/property/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                            return false;
                          }
                        } else {
                          validate55.errors = [{ instancePath: instancePath + "/property", schemaPath: "#/properties/property/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.types !== void 0) {
                        let data4 = data.types;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (Array.isArray(data4)) {
                            if (data4.length > 200) {
                              validate55.errors = [{ instancePath: instancePath + "/types", schemaPath: "#/properties/types/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" }];
                              return false;
                            } else {
                              var valid1 = true;
                              const len0 = data4.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let data5 = data4[i0];
                                const _errs12 = errors;
                                if (errors === _errs12) {
                                  if (typeof data5 === "string") {
                                    if (func3(data5) > 100) {
                                      validate55.errors = [{ instancePath: instancePath + "/types/" + i0, schemaPath: "#/properties/types/items/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                                      return false;
                                    }
                                  } else {
                                    validate55.errors = [{ instancePath: instancePath + "/types/" + i0, schemaPath: "#/properties/types/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs12 === errors;
                                if (!valid1) {
                                  break;
                                }
                              }
                            }
                          } else {
                            validate55.errors = [{ instancePath: instancePath + "/types", schemaPath: "#/properties/types/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.where !== void 0) {
                          let data6 = data.where;
                          const _errs14 = errors;
                          if (errors === _errs14) {
                            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                              let missing1;
                              if (data6.property === void 0 && (missing1 = "property") || data6.value === void 0 && (missing1 = "value")) {
                                validate55.errors = [{ instancePath: instancePath + "/where", schemaPath: "#/properties/where/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                return false;
                              } else {
                                const _errs16 = errors;
                                for (const key1 in data6) {
                                  if (!(key1 === "property" || key1 === "value")) {
                                    validate55.errors = [{ instancePath: instancePath + "/where", schemaPath: "#/properties/where/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs16 === errors) {
                                  if (data6.property !== void 0) {
                                    let data7 = data6.property;
                                    const _errs17 = errors;
                                    if (errors === _errs17) {
                                      if (typeof data7 === "string") {
                                        if (func3(data7) > 2e3) {
                                          validate55.errors = [{ instancePath: instancePath + "/where/property", schemaPath: "#/properties/where/properties/property/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                                          return false;
                                        }
                                      } else {
                                        validate55.errors = [{ instancePath: instancePath + "/where/property", schemaPath: "#/properties/where/properties/property/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    var valid2 = _errs17 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data6.value !== void 0) {
                                      let data8 = data6.value;
                                      const _errs19 = errors;
                                      if (errors === _errs19) {
                                        if (typeof data8 === "string") {
                                          if (func3(data8) > 1e4) {
                                            validate55.errors = [{ instancePath: instancePath + "/where/value", schemaPath: "#/properties/where/properties/value/maxLength", keyword: "maxLength", params: { limit: 1e4 }, message: "must NOT have more than 10000 characters" }];
                                            return false;
                                          }
                                        } else {
                                          validate55.errors = [{ instancePath: instancePath + "/where/value", schemaPath: "#/properties/where/properties/value/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      var valid2 = _errs19 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                  }
                                }
                              }
                            } else {
                              validate55.errors = [{ instancePath: instancePath + "/where", schemaPath: "#/properties/where/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                              return false;
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.nested !== void 0) {
                            const _errs21 = errors;
                            if (typeof data.nested !== "boolean") {
                              validate55.errors = [{ instancePath: instancePath + "/nested", schemaPath: "#/properties/nested/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                              return false;
                            }
                            var valid0 = _errs21 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.rest !== void 0) {
                              const _errs23 = errors;
                              if (typeof data.rest !== "boolean") {
                                validate55.errors = [{ instancePath: instancePath + "/rest", schemaPath: "#/properties/rest/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                return false;
                              }
                              var valid0 = _errs23 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.leaveOut !== void 0) {
                                let data11 = data.leaveOut;
                                const _errs25 = errors;
                                if (errors === _errs25) {
                                  if (Array.isArray(data11)) {
                                    if (data11.length > 1e5) {
                                      validate55.errors = [{ instancePath: instancePath + "/leaveOut", schemaPath: "#/properties/leaveOut/maxItems", keyword: "maxItems", params: { limit: 1e5 }, message: "must NOT have more than 100000 items" }];
                                      return false;
                                    } else {
                                      var valid3 = true;
                                      const len1 = data11.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        let data12 = data11[i1];
                                        const _errs27 = errors;
                                        if (errors === _errs27) {
                                          if (typeof data12 === "string") {
                                            if (func3(data12) > 2e3) {
                                              validate55.errors = [{ instancePath: instancePath + "/leaveOut/" + i1, schemaPath: "#/properties/leaveOut/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                                              return false;
                                            }
                                          } else {
                                            validate55.errors = [{ instancePath: instancePath + "/leaveOut/" + i1, schemaPath: "#/properties/leaveOut/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                        }
                                        var valid3 = _errs27 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    }
                                  } else {
                                    validate55.errors = [{ instancePath: instancePath + "/leaveOut", schemaPath: "#/properties/leaveOut/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs25 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate55.errors = vErrors;
      return errors === 0;
    }
    function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.source === void 0 && (missing0 = "source") || data.choice === void 0 && (missing0 = "choice")) {
            validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "source" || key0 === "choice")) {
                validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.source !== void 0) {
                let data0 = data.source;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func3(data0) > 1e3) {
                      validate54.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
                      return false;
                    }
                  } else {
                    validate54.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.choice !== void 0) {
                  const _errs4 = errors;
                  if (!validate55(data.choice, { instancePath: instancePath + "/choice", parentData: data, parentDataProperty: "choice", rootData })) {
                    vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate54.errors = vErrors;
      return errors === 0;
    }
    function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.key === void 0 && (missing0 = "key") || data.version === void 0 && (missing0 = "version") || data.name === void 0 && (missing0 = "name") || data.locked === void 0 && (missing0 = "locked")) {
            validate47.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema17.properties, key0)) {
                validate47.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("referenceModel" !== data.kind) {
                  validate47.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "referenceModel" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.key !== void 0) {
                    let data2 = data.key;
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (typeof data2 === "string") {
                        if (func3(data2) > 100) {
                          validate47.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                          return false;
                        }
                      } else {
                        validate47.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.version !== void 0) {
                      let data3 = data.version;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (typeof data3 === "string") {
                          if (func3(data3) > 50) {
                            validate47.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/maxLength", keyword: "maxLength", params: { limit: 50 }, message: "must NOT have more than 50 characters" }];
                            return false;
                          }
                        } else {
                          validate47.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs6 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.name !== void 0) {
                        const _errs8 = errors;
                        if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.documentation !== void 0) {
                          const _errs9 = errors;
                          if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.source !== void 0) {
                            let data6 = data.source;
                            const _errs10 = errors;
                            if (errors === _errs10) {
                              if (typeof data6 === "string") {
                                if (func3(data6) > 2e3) {
                                  validate47.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                                  return false;
                                }
                              } else {
                                validate47.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid0 = _errs10 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.licence !== void 0) {
                              let data7 = data.licence;
                              const _errs12 = errors;
                              if (errors === _errs12) {
                                if (typeof data7 === "string") {
                                  if (func3(data7) > 500) {
                                    validate47.errors = [{ instancePath: instancePath + "/licence", schemaPath: "#/properties/licence/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate47.errors = [{ instancePath: instancePath + "/licence", schemaPath: "#/properties/licence/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs12 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.locked !== void 0) {
                                const _errs14 = errors;
                                if (typeof data.locked !== "boolean") {
                                  validate47.errors = [{ instancePath: instancePath + "/locked", schemaPath: "#/properties/locked/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                  return false;
                                }
                                var valid0 = _errs14 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.order !== void 0) {
                                  let data9 = data.order;
                                  const _errs16 = errors;
                                  if (!(typeof data9 == "number" && isFinite(data9))) {
                                    validate47.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                    return false;
                                  }
                                  var valid0 = _errs16 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.properties !== void 0) {
                                    let data10 = data.properties;
                                    const _errs18 = errors;
                                    if (errors === _errs18) {
                                      if (Array.isArray(data10)) {
                                        var valid1 = true;
                                        const len0 = data10.length;
                                        for (let i0 = 0; i0 < len0; i0++) {
                                          const _errs20 = errors;
                                          if (!validate39(data10[i0], { instancePath: instancePath + "/properties/" + i0, parentData: data10, parentDataProperty: i0, rootData })) {
                                            vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid1 = _errs20 === errors;
                                          if (!valid1) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate47.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs18 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.externalIds !== void 0) {
                                      let data12 = data.externalIds;
                                      const _errs21 = errors;
                                      if (errors === _errs21) {
                                        if (Array.isArray(data12)) {
                                          var valid2 = true;
                                          const len1 = data12.length;
                                          for (let i1 = 0; i1 < len1; i1++) {
                                            const _errs23 = errors;
                                            if (!validate43(data12[i1], { instancePath: instancePath + "/externalIds/" + i1, parentData: data12, parentDataProperty: i1, rootData })) {
                                              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid2 = _errs23 === errors;
                                            if (!valid2) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate47.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs21 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.foreign !== void 0) {
                                        const _errs24 = errors;
                                        if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                          vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.origin !== void 0) {
                                          const _errs25 = errors;
                                          if (!validate54(data.origin, { instancePath: instancePath + "/origin", parentData: data, parentDataProperty: "origin", rootData })) {
                                            vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid0 = _errs25 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate47.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate47.errors = vErrors;
      return errors === 0;
    }
    var schema20 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/element.schema.json", "title": "Element", "description": "An ArchiMate element of an organisation or of a reference model", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "element" }, "id": { "$ref": "id.schema.json" }, "ownerId": { "$ref": "id.schema.json" }, "type": { "type": "string", "description": "ArchiMate 3.2 element type in exchange-file spelling, e.g. ApplicationComponent", "pattern": "^[A-Z][A-Za-z]{1,60}$" }, "jhsKind": { "type": "string", "description": "JHS 179 kind where the ArchiMate type does not tell", "maxLength": 100 }, "name": { "$ref": "localised-text.schema.json" }, "aliases": { "type": "array", "description": "other names: earlier ones, those of merged duplicates (muut nimet)", "items": { "type": "string", "minLength": 1, "maxLength": 1e3 }, "maxItems": 200 }, "documentation": { "$ref": "localised-text.schema.json" }, "fields": { "$ref": "element-fields.schema.json" }, "facts": { "type": "object", "additionalProperties": { "$ref": "fact.schema.json" } }, "reference": { "$ref": "reference-role.schema.json" }, "specializationIds": { "type": "array", "items": { "$ref": "id.schema.json" }, "maxItems": 50, "description": "specializations of this concept, the first one shown" }, "differentFrom": { "type": "array", "description": "elements that look alike and are known to be something else", "items": { "$ref": "id.schema.json" }, "maxItems": 1e3 }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "ownerId", "type", "name"] };
    var schema21 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/element-fields.schema.json", "title": "ElementFields", "description": "Fields of the system portfolio (tietoj\xE4rjestelm\xE4salkku); an absent field is not known", "type": "object", "additionalProperties": false, "properties": { "purpose": { "type": "string", "description": "k\xE4ytt\xF6tarkoitus", "maxLength": 1e4 }, "supplier": { "type": "string", "description": "toimittaja", "maxLength": 500 }, "product": { "type": "string", "description": "tuote", "maxLength": 500 }, "version": { "type": "string", "description": "versio", "maxLength": 200 }, "ownerUnit": { "type": "string", "description": "omistava yksikk\xF6", "maxLength": 500 }, "contactPerson": { "type": "string", "description": "vastuuhenkil\xF6", "maxLength": 500 }, "lifecycle": { "type": "string", "enum": ["planned", "development", "production", "retiring", "retired"], "description": "elinkaaren vaihe" }, "criticality": { "type": "string", "enum": ["veryLow", "low", "normal", "high", "veryHigh"], "description": "kriittisyys" }, "costPerYear": { "type": "number", "description": "euro per year", "minimum": 0 }, "contractEnd": { "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$", "description": "ISO 8601 year, month or day" }, "users": { "type": "integer", "minimum": 0, "description": "number of users" }, "hosting": { "type": "string", "enum": ["own", "inHouseCompany", "cooperation", "supplier", "cloud", "national"], "description": "k\xE4ytt\xF6palvelun tuotantotapa" }, "opennessSource": { "type": "string", "enum": ["open", "partly", "closed"], "description": "avoin l\xE4hdekoodi" }, "opennessInterface": { "type": "string", "enum": ["open", "partly", "closed"], "description": "avoin rajapinta" }, "opennessData": { "type": "string", "enum": ["open", "partly", "closed"], "description": "avoin data" }, "opennessStandards": { "type": "string", "enum": ["open", "partly", "closed"], "description": "avoimet standardit" }, "personalData": { "type": "string", "enum": ["yes", "no"], "description": "sis\xE4lt\xE4\xE4 henkil\xF6tietoja" } }, "required": [] };
    var pattern4 = new RegExp("^\\d{4}(-\\d{2}(-\\d{2})?)?$", "u");
    function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!func2.call(schema21.properties, key0)) {
              validate63.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.purpose !== void 0) {
              let data0 = data.purpose;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func3(data0) > 1e4) {
                    validate63.errors = [{ instancePath: instancePath + "/purpose", schemaPath: "#/properties/purpose/maxLength", keyword: "maxLength", params: { limit: 1e4 }, message: "must NOT have more than 10000 characters" }];
                    return false;
                  }
                } else {
                  validate63.errors = [{ instancePath: instancePath + "/purpose", schemaPath: "#/properties/purpose/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.supplier !== void 0) {
                let data1 = data.supplier;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func3(data1) > 500) {
                      validate63.errors = [{ instancePath: instancePath + "/supplier", schemaPath: "#/properties/supplier/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                      return false;
                    }
                  } else {
                    validate63.errors = [{ instancePath: instancePath + "/supplier", schemaPath: "#/properties/supplier/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.product !== void 0) {
                  let data2 = data.product;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (func3(data2) > 500) {
                        validate63.errors = [{ instancePath: instancePath + "/product", schemaPath: "#/properties/product/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                        return false;
                      }
                    } else {
                      validate63.errors = [{ instancePath: instancePath + "/product", schemaPath: "#/properties/product/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.version !== void 0) {
                    let data3 = data.version;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data3 === "string") {
                        if (func3(data3) > 200) {
                          validate63.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                          return false;
                        }
                      } else {
                        validate63.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ownerUnit !== void 0) {
                      let data4 = data.ownerUnit;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 === "string") {
                          if (func3(data4) > 500) {
                            validate63.errors = [{ instancePath: instancePath + "/ownerUnit", schemaPath: "#/properties/ownerUnit/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                            return false;
                          }
                        } else {
                          validate63.errors = [{ instancePath: instancePath + "/ownerUnit", schemaPath: "#/properties/ownerUnit/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.contactPerson !== void 0) {
                        let data5 = data.contactPerson;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (typeof data5 === "string") {
                            if (func3(data5) > 500) {
                              validate63.errors = [{ instancePath: instancePath + "/contactPerson", schemaPath: "#/properties/contactPerson/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                              return false;
                            }
                          } else {
                            validate63.errors = [{ instancePath: instancePath + "/contactPerson", schemaPath: "#/properties/contactPerson/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.lifecycle !== void 0) {
                          let data6 = data.lifecycle;
                          const _errs14 = errors;
                          if (typeof data6 !== "string") {
                            validate63.errors = [{ instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          if (!(data6 === "planned" || data6 === "development" || data6 === "production" || data6 === "retiring" || data6 === "retired")) {
                            validate63.errors = [{ instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/enum", keyword: "enum", params: { allowedValues: schema21.properties.lifecycle.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.criticality !== void 0) {
                            let data7 = data.criticality;
                            const _errs16 = errors;
                            if (typeof data7 !== "string") {
                              validate63.errors = [{ instancePath: instancePath + "/criticality", schemaPath: "#/properties/criticality/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            if (!(data7 === "veryLow" || data7 === "low" || data7 === "normal" || data7 === "high" || data7 === "veryHigh")) {
                              validate63.errors = [{ instancePath: instancePath + "/criticality", schemaPath: "#/properties/criticality/enum", keyword: "enum", params: { allowedValues: schema21.properties.criticality.enum }, message: "must be equal to one of the allowed values" }];
                              return false;
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.costPerYear !== void 0) {
                              let data8 = data.costPerYear;
                              const _errs18 = errors;
                              if (errors === _errs18) {
                                if (typeof data8 == "number" && isFinite(data8)) {
                                  if (data8 < 0 || isNaN(data8)) {
                                    validate63.errors = [{ instancePath: instancePath + "/costPerYear", schemaPath: "#/properties/costPerYear/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                    return false;
                                  }
                                } else {
                                  validate63.errors = [{ instancePath: instancePath + "/costPerYear", schemaPath: "#/properties/costPerYear/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.contractEnd !== void 0) {
                                let data9 = data.contractEnd;
                                const _errs20 = errors;
                                if (errors === _errs20) {
                                  if (typeof data9 === "string") {
                                    if (!pattern4.test(data9)) {
                                      validate63.errors = [{ instancePath: instancePath + "/contractEnd", schemaPath: "#/properties/contractEnd/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }, message: 'must match pattern "^\\d{4}(-\\d{2}(-\\d{2})?)?$"' }];
                                      return false;
                                    }
                                  } else {
                                    validate63.errors = [{ instancePath: instancePath + "/contractEnd", schemaPath: "#/properties/contractEnd/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.users !== void 0) {
                                  let data10 = data.users;
                                  const _errs22 = errors;
                                  if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                    validate63.errors = [{ instancePath: instancePath + "/users", schemaPath: "#/properties/users/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                  if (errors === _errs22) {
                                    if (typeof data10 == "number" && isFinite(data10)) {
                                      if (data10 < 0 || isNaN(data10)) {
                                        validate63.errors = [{ instancePath: instancePath + "/users", schemaPath: "#/properties/users/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.hosting !== void 0) {
                                    let data11 = data.hosting;
                                    const _errs24 = errors;
                                    if (typeof data11 !== "string") {
                                      validate63.errors = [{ instancePath: instancePath + "/hosting", schemaPath: "#/properties/hosting/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    if (!(data11 === "own" || data11 === "inHouseCompany" || data11 === "cooperation" || data11 === "supplier" || data11 === "cloud" || data11 === "national")) {
                                      validate63.errors = [{ instancePath: instancePath + "/hosting", schemaPath: "#/properties/hosting/enum", keyword: "enum", params: { allowedValues: schema21.properties.hosting.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid0 = _errs24 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.opennessSource !== void 0) {
                                      let data12 = data.opennessSource;
                                      const _errs26 = errors;
                                      if (typeof data12 !== "string") {
                                        validate63.errors = [{ instancePath: instancePath + "/opennessSource", schemaPath: "#/properties/opennessSource/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      if (!(data12 === "open" || data12 === "partly" || data12 === "closed")) {
                                        validate63.errors = [{ instancePath: instancePath + "/opennessSource", schemaPath: "#/properties/opennessSource/enum", keyword: "enum", params: { allowedValues: schema21.properties.opennessSource.enum }, message: "must be equal to one of the allowed values" }];
                                        return false;
                                      }
                                      var valid0 = _errs26 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.opennessInterface !== void 0) {
                                        let data13 = data.opennessInterface;
                                        const _errs28 = errors;
                                        if (typeof data13 !== "string") {
                                          validate63.errors = [{ instancePath: instancePath + "/opennessInterface", schemaPath: "#/properties/opennessInterface/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        if (!(data13 === "open" || data13 === "partly" || data13 === "closed")) {
                                          validate63.errors = [{ instancePath: instancePath + "/opennessInterface", schemaPath: "#/properties/opennessInterface/enum", keyword: "enum", params: { allowedValues: schema21.properties.opennessInterface.enum }, message: "must be equal to one of the allowed values" }];
                                          return false;
                                        }
                                        var valid0 = _errs28 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.opennessData !== void 0) {
                                          let data14 = data.opennessData;
                                          const _errs30 = errors;
                                          if (typeof data14 !== "string") {
                                            validate63.errors = [{ instancePath: instancePath + "/opennessData", schemaPath: "#/properties/opennessData/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          if (!(data14 === "open" || data14 === "partly" || data14 === "closed")) {
                                            validate63.errors = [{ instancePath: instancePath + "/opennessData", schemaPath: "#/properties/opennessData/enum", keyword: "enum", params: { allowedValues: schema21.properties.opennessData.enum }, message: "must be equal to one of the allowed values" }];
                                            return false;
                                          }
                                          var valid0 = _errs30 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.opennessStandards !== void 0) {
                                            let data15 = data.opennessStandards;
                                            const _errs32 = errors;
                                            if (typeof data15 !== "string") {
                                              validate63.errors = [{ instancePath: instancePath + "/opennessStandards", schemaPath: "#/properties/opennessStandards/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            if (!(data15 === "open" || data15 === "partly" || data15 === "closed")) {
                                              validate63.errors = [{ instancePath: instancePath + "/opennessStandards", schemaPath: "#/properties/opennessStandards/enum", keyword: "enum", params: { allowedValues: schema21.properties.opennessStandards.enum }, message: "must be equal to one of the allowed values" }];
                                              return false;
                                            }
                                            var valid0 = _errs32 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.personalData !== void 0) {
                                              let data16 = data.personalData;
                                              const _errs34 = errors;
                                              if (typeof data16 !== "string") {
                                                validate63.errors = [{ instancePath: instancePath + "/personalData", schemaPath: "#/properties/personalData/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                return false;
                                              }
                                              if (!(data16 === "yes" || data16 === "no")) {
                                                validate63.errors = [{ instancePath: instancePath + "/personalData", schemaPath: "#/properties/personalData/enum", keyword: "enum", params: { allowedValues: schema21.properties.personalData.enum }, message: "must be equal to one of the allowed values" }];
                                                return false;
                                              }
                                              var valid0 = _errs34 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate63.errors = vErrors;
      return errors === 0;
    }
    var schema22 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/fact.schema.json", "title": "Fact", "description": "Where a fact comes from and how sure it is (every field of a record can carry one)", "type": "object", "additionalProperties": false, "properties": { "source": { "type": "string", "description": "who or what said so", "maxLength": 2e3 }, "date": { "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$", "description": "ISO 8601 year, month or day" }, "confidence": { "type": "string", "enum": ["certain", "likely", "unsure"] } }, "required": [] };
    function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!(key0 === "source" || key0 === "date" || key0 === "confidence")) {
              validate65.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.source !== void 0) {
              let data0 = data.source;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func3(data0) > 2e3) {
                    validate65.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                    return false;
                  }
                } else {
                  validate65.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.date !== void 0) {
                let data1 = data.date;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (!pattern4.test(data1)) {
                      validate65.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }, message: 'must match pattern "^\\d{4}(-\\d{2}(-\\d{2})?)?$"' }];
                      return false;
                    }
                  } else {
                    validate65.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.confidence !== void 0) {
                  let data2 = data.confidence;
                  const _errs6 = errors;
                  if (typeof data2 !== "string") {
                    validate65.errors = [{ instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data2 === "certain" || data2 === "likely" || data2 === "unsure")) {
                    validate65.errors = [{ instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/enum", keyword: "enum", params: { allowedValues: schema22.properties.confidence.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate65.errors = vErrors;
      return errors === 0;
    }
    var schema23 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/reference-role.schema.json", "title": "ReferenceRole", "description": "What an element is inside a reference model", "type": "object", "additionalProperties": false, "properties": { "role": { "type": "string", "enum": ["layer", "component", "userGroup", "sector"] }, "parentId": { "$ref": "id.schema.json" }, "order": { "type": "number", "description": "position among siblings" }, "area": { "type": "string", "enum": ["lane", "column"], "description": "a layer is drawn as a lane across, or as a column at the right" }, "hue": { "type": "string", "enum": ["blue", "teal", "green", "ochre", "plum", "slate", "brick"] }, "shortName": { "$ref": "localised-text.schema.json" }, "sectorId": { "description": "sector heading above the component", "$ref": "id.schema.json" }, "source": { "type": "string", "description": "where the placement comes from", "maxLength": 2e3 }, "certainty": { "type": "string", "enum": ["stated", "reconstructed", "ambiguous", "own"], "description": "how sure the placement is; anything but 'stated' is never shown as official" }, "note": { "type": "string", "maxLength": 2e3 }, "retiredIn": { "type": "string", "description": "version of the reference model that has this part no more; kept because something of ours stands on it", "maxLength": 50 } }, "required": ["role", "order"] };
    function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.role === void 0 && (missing0 = "role") || data.order === void 0 && (missing0 = "order")) {
            validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema23.properties, key0)) {
                validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.role !== void 0) {
                let data0 = data.role;
                const _errs2 = errors;
                if (typeof data0 !== "string") {
                  validate67.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data0 === "layer" || data0 === "component" || data0 === "userGroup" || data0 === "sector")) {
                  validate67.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema23.properties.role.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.parentId !== void 0) {
                  const _errs4 = errors;
                  if (!validate23(data.parentId, { instancePath: instancePath + "/parentId", parentData: data, parentDataProperty: "parentId", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.order !== void 0) {
                    let data2 = data.order;
                    const _errs5 = errors;
                    if (!(typeof data2 == "number" && isFinite(data2))) {
                      validate67.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                      return false;
                    }
                    var valid0 = _errs5 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.area !== void 0) {
                      let data3 = data.area;
                      const _errs7 = errors;
                      if (typeof data3 !== "string") {
                        validate67.errors = [{ instancePath: instancePath + "/area", schemaPath: "#/properties/area/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "lane" || data3 === "column")) {
                        validate67.errors = [{ instancePath: instancePath + "/area", schemaPath: "#/properties/area/enum", keyword: "enum", params: { allowedValues: schema23.properties.area.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.hue !== void 0) {
                        let data4 = data.hue;
                        const _errs9 = errors;
                        if (typeof data4 !== "string") {
                          validate67.errors = [{ instancePath: instancePath + "/hue", schemaPath: "#/properties/hue/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "blue" || data4 === "teal" || data4 === "green" || data4 === "ochre" || data4 === "plum" || data4 === "slate" || data4 === "brick")) {
                          validate67.errors = [{ instancePath: instancePath + "/hue", schemaPath: "#/properties/hue/enum", keyword: "enum", params: { allowedValues: schema23.properties.hue.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.shortName !== void 0) {
                          const _errs11 = errors;
                          if (!validate25(data.shortName, { instancePath: instancePath + "/shortName", parentData: data, parentDataProperty: "shortName", rootData })) {
                            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs11 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.sectorId !== void 0) {
                            const _errs12 = errors;
                            if (!validate23(data.sectorId, { instancePath: instancePath + "/sectorId", parentData: data, parentDataProperty: "sectorId", rootData })) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs12 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.source !== void 0) {
                              let data7 = data.source;
                              const _errs13 = errors;
                              if (errors === _errs13) {
                                if (typeof data7 === "string") {
                                  if (func3(data7) > 2e3) {
                                    validate67.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate67.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs13 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.certainty !== void 0) {
                                let data8 = data.certainty;
                                const _errs15 = errors;
                                if (typeof data8 !== "string") {
                                  validate67.errors = [{ instancePath: instancePath + "/certainty", schemaPath: "#/properties/certainty/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                if (!(data8 === "stated" || data8 === "reconstructed" || data8 === "ambiguous" || data8 === "own")) {
                                  validate67.errors = [{ instancePath: instancePath + "/certainty", schemaPath: "#/properties/certainty/enum", keyword: "enum", params: { allowedValues: schema23.properties.certainty.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid0 = _errs15 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.note !== void 0) {
                                  let data9 = data.note;
                                  const _errs17 = errors;
                                  if (errors === _errs17) {
                                    if (typeof data9 === "string") {
                                      if (func3(data9) > 2e3) {
                                        validate67.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" }];
                                        return false;
                                      }
                                    } else {
                                      validate67.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs17 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.retiredIn !== void 0) {
                                    let data10 = data.retiredIn;
                                    const _errs19 = errors;
                                    if (errors === _errs19) {
                                      if (typeof data10 === "string") {
                                        if (func3(data10) > 50) {
                                          validate67.errors = [{ instancePath: instancePath + "/retiredIn", schemaPath: "#/properties/retiredIn/maxLength", keyword: "maxLength", params: { limit: 50 }, message: "must NOT have more than 50 characters" }];
                                          return false;
                                        }
                                      } else {
                                        validate67.errors = [{ instancePath: instancePath + "/retiredIn", schemaPath: "#/properties/retiredIn/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs19 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate67.errors = vErrors;
      return errors === 0;
    }
    var pattern3 = new RegExp("^[A-Z][A-Za-z]{1,60}$", "u");
    function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name")) {
            validate58.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema20.properties, key0)) {
                validate58.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("element" !== data.kind) {
                  validate58.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "element" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.type !== void 0) {
                      let data3 = data.type;
                      const _errs5 = errors;
                      if (errors === _errs5) {
                        if (typeof data3 === "string") {
                          if (!pattern3.test(data3)) {
                            validate58.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Za-z]{1,60}$" }, message: 'must match pattern "^[A-Z][A-Za-z]{1,60}$"' }];
                            return false;
                          }
                        } else {
                          validate58.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.jhsKind !== void 0) {
                        let data4 = data.jhsKind;
                        const _errs7 = errors;
                        if (errors === _errs7) {
                          if (typeof data4 === "string") {
                            if (func3(data4) > 100) {
                              validate58.errors = [{ instancePath: instancePath + "/jhsKind", schemaPath: "#/properties/jhsKind/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                              return false;
                            }
                          } else {
                            validate58.errors = [{ instancePath: instancePath + "/jhsKind", schemaPath: "#/properties/jhsKind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.name !== void 0) {
                          const _errs9 = errors;
                          if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.aliases !== void 0) {
                            let data6 = data.aliases;
                            const _errs10 = errors;
                            if (errors === _errs10) {
                              if (Array.isArray(data6)) {
                                if (data6.length > 200) {
                                  validate58.errors = [{ instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" }];
                                  return false;
                                } else {
                                  var valid1 = true;
                                  const len0 = data6.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    let data7 = data6[i0];
                                    const _errs12 = errors;
                                    if (errors === _errs12) {
                                      if (typeof data7 === "string") {
                                        if (func3(data7) > 1e3) {
                                          validate58.errors = [{ instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
                                          return false;
                                        } else {
                                          if (func3(data7) < 1) {
                                            validate58.errors = [{ instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                            return false;
                                          }
                                        }
                                      } else {
                                        validate58.errors = [{ instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    var valid1 = _errs12 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate58.errors = [{ instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs10 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.documentation !== void 0) {
                              const _errs14 = errors;
                              if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs14 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.fields !== void 0) {
                                const _errs15 = errors;
                                if (!validate63(data.fields, { instancePath: instancePath + "/fields", parentData: data, parentDataProperty: "fields", rootData })) {
                                  vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs15 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.facts !== void 0) {
                                  let data10 = data.facts;
                                  const _errs16 = errors;
                                  if (errors === _errs16) {
                                    if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                                      for (const key1 in data10) {
                                        const _errs19 = errors;
                                        if (!validate65(data10[key1], { instancePath: instancePath + "/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data10, parentDataProperty: key1, rootData })) {
                                          vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid2 = _errs19 === errors;
                                        if (!valid2) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate58.errors = [{ instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs16 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.reference !== void 0) {
                                    const _errs20 = errors;
                                    if (!validate67(data.reference, { instancePath: instancePath + "/reference", parentData: data, parentDataProperty: "reference", rootData })) {
                                      vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.specializationIds !== void 0) {
                                      let data13 = data.specializationIds;
                                      const _errs21 = errors;
                                      if (errors === _errs21) {
                                        if (Array.isArray(data13)) {
                                          if (data13.length > 50) {
                                            validate58.errors = [{ instancePath: instancePath + "/specializationIds", schemaPath: "#/properties/specializationIds/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" }];
                                            return false;
                                          } else {
                                            var valid3 = true;
                                            const len1 = data13.length;
                                            for (let i1 = 0; i1 < len1; i1++) {
                                              const _errs23 = errors;
                                              if (!validate23(data13[i1], { instancePath: instancePath + "/specializationIds/" + i1, parentData: data13, parentDataProperty: i1, rootData })) {
                                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid3 = _errs23 === errors;
                                              if (!valid3) {
                                                break;
                                              }
                                            }
                                          }
                                        } else {
                                          validate58.errors = [{ instancePath: instancePath + "/specializationIds", schemaPath: "#/properties/specializationIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs21 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.differentFrom !== void 0) {
                                        let data15 = data.differentFrom;
                                        const _errs24 = errors;
                                        if (errors === _errs24) {
                                          if (Array.isArray(data15)) {
                                            if (data15.length > 1e3) {
                                              validate58.errors = [{ instancePath: instancePath + "/differentFrom", schemaPath: "#/properties/differentFrom/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                              return false;
                                            } else {
                                              var valid4 = true;
                                              const len2 = data15.length;
                                              for (let i2 = 0; i2 < len2; i2++) {
                                                const _errs26 = errors;
                                                if (!validate23(data15[i2], { instancePath: instancePath + "/differentFrom/" + i2, parentData: data15, parentDataProperty: i2, rootData })) {
                                                  vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid4 = _errs26 === errors;
                                                if (!valid4) {
                                                  break;
                                                }
                                              }
                                            }
                                          } else {
                                            validate58.errors = [{ instancePath: instancePath + "/differentFrom", schemaPath: "#/properties/differentFrom/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.properties !== void 0) {
                                          let data17 = data.properties;
                                          const _errs27 = errors;
                                          if (errors === _errs27) {
                                            if (Array.isArray(data17)) {
                                              var valid5 = true;
                                              const len3 = data17.length;
                                              for (let i3 = 0; i3 < len3; i3++) {
                                                const _errs29 = errors;
                                                if (!validate39(data17[i3], { instancePath: instancePath + "/properties/" + i3, parentData: data17, parentDataProperty: i3, rootData })) {
                                                  vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid5 = _errs29 === errors;
                                                if (!valid5) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate58.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.externalIds !== void 0) {
                                            let data19 = data.externalIds;
                                            const _errs30 = errors;
                                            if (errors === _errs30) {
                                              if (Array.isArray(data19)) {
                                                var valid6 = true;
                                                const len4 = data19.length;
                                                for (let i4 = 0; i4 < len4; i4++) {
                                                  const _errs32 = errors;
                                                  if (!validate43(data19[i4], { instancePath: instancePath + "/externalIds/" + i4, parentData: data19, parentDataProperty: i4, rootData })) {
                                                    vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid6 = _errs32 === errors;
                                                  if (!valid6) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate58.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs30 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.foreign !== void 0) {
                                              const _errs33 = errors;
                                              if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                                vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid0 = _errs33 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate58.errors = vErrors;
      return errors === 0;
    }
    var schema24 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/relationship.schema.json", "title": "Relationship", "description": "An ArchiMate relationship; Flow between systems is an integration (liittym\xE4)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "relationship" }, "id": { "$ref": "id.schema.json" }, "ownerId": { "$ref": "id.schema.json" }, "type": { "type": "string", "enum": ["Composition", "Aggregation", "Assignment", "Realization", "Serving", "Access", "Influence", "Triggering", "Flow", "Specialization", "Association"] }, "sourceId": { "$ref": "id.schema.json" }, "targetId": { "$ref": "id.schema.json" }, "name": { "$ref": "localised-text.schema.json" }, "documentation": { "$ref": "localised-text.schema.json" }, "accessType": { "type": "string", "enum": ["Access", "Read", "Write", "ReadWrite"] }, "influenceStrength": { "type": "string", "maxLength": 200 }, "directed": { "type": "boolean" }, "flow": { "$ref": "flow.schema.json" }, "facts": { "type": "object", "additionalProperties": { "$ref": "fact.schema.json" } }, "specializationIds": { "type": "array", "items": { "$ref": "id.schema.json" }, "maxItems": 50, "description": "specializations of this concept, the first one shown" }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "ownerId", "type", "sourceId", "targetId"] };
    var schema25 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/flow.schema.json", "title": "Flow", "description": "What an integration carries (liittym\xE4: siirrett\xE4v\xE4t tiedot, tapa, tiheys)", "type": "object", "additionalProperties": false, "properties": { "data": { "type": "string", "description": "siirrett\xE4v\xE4t tiedot", "maxLength": 4e3 }, "method": { "type": "string", "enum": ["api", "exchangeLayer", "file", "view", "form", "manual"], "description": "tiedonsiirtotapa" }, "frequency": { "type": "string", "enum": ["realTime", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "onDemand"], "description": "tiheys" }, "personalData": { "type": "string", "enum": ["yes", "no"], "description": "siirret\xE4\xE4nk\xF6 henkil\xF6tietoja; absent: not known" }, "direction": { "type": "string", "enum": ["forward", "both", "unknown"], "description": "forward: from source to target" } }, "required": [] };
    function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!(key0 === "data" || key0 === "method" || key0 === "frequency" || key0 === "personalData" || key0 === "direction")) {
              validate84.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.data !== void 0) {
              let data0 = data.data;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func3(data0) > 4e3) {
                    validate84.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/maxLength", keyword: "maxLength", params: { limit: 4e3 }, message: "must NOT have more than 4000 characters" }];
                    return false;
                  }
                } else {
                  validate84.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.method !== void 0) {
                let data1 = data.method;
                const _errs4 = errors;
                if (typeof data1 !== "string") {
                  validate84.errors = [{ instancePath: instancePath + "/method", schemaPath: "#/properties/method/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data1 === "api" || data1 === "exchangeLayer" || data1 === "file" || data1 === "view" || data1 === "form" || data1 === "manual")) {
                  validate84.errors = [{ instancePath: instancePath + "/method", schemaPath: "#/properties/method/enum", keyword: "enum", params: { allowedValues: schema25.properties.method.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.frequency !== void 0) {
                  let data2 = data.frequency;
                  const _errs6 = errors;
                  if (typeof data2 !== "string") {
                    validate84.errors = [{ instancePath: instancePath + "/frequency", schemaPath: "#/properties/frequency/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data2 === "realTime" || data2 === "hourly" || data2 === "daily" || data2 === "weekly" || data2 === "monthly" || data2 === "quarterly" || data2 === "yearly" || data2 === "onDemand")) {
                    validate84.errors = [{ instancePath: instancePath + "/frequency", schemaPath: "#/properties/frequency/enum", keyword: "enum", params: { allowedValues: schema25.properties.frequency.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.personalData !== void 0) {
                    let data3 = data.personalData;
                    const _errs8 = errors;
                    if (typeof data3 !== "string") {
                      validate84.errors = [{ instancePath: instancePath + "/personalData", schemaPath: "#/properties/personalData/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data3 === "yes" || data3 === "no")) {
                      validate84.errors = [{ instancePath: instancePath + "/personalData", schemaPath: "#/properties/personalData/enum", keyword: "enum", params: { allowedValues: schema25.properties.personalData.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.direction !== void 0) {
                      let data4 = data.direction;
                      const _errs10 = errors;
                      if (typeof data4 !== "string") {
                        validate84.errors = [{ instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data4 === "forward" || data4 === "both" || data4 === "unknown")) {
                        validate84.errors = [{ instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/enum", keyword: "enum", params: { allowedValues: schema25.properties.direction.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate84.errors = vErrors;
      return errors === 0;
    }
    function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.type === void 0 && (missing0 = "type") || data.sourceId === void 0 && (missing0 = "sourceId") || data.targetId === void 0 && (missing0 = "targetId")) {
            validate77.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema24.properties, key0)) {
                validate77.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("relationship" !== data.kind) {
                  validate77.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "relationship" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.type !== void 0) {
                      let data3 = data.type;
                      const _errs5 = errors;
                      if (typeof data3 !== "string") {
                        validate77.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "Composition" || data3 === "Aggregation" || data3 === "Assignment" || data3 === "Realization" || data3 === "Serving" || data3 === "Access" || data3 === "Influence" || data3 === "Triggering" || data3 === "Flow" || data3 === "Specialization" || data3 === "Association")) {
                        validate77.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema24.properties.type.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.sourceId !== void 0) {
                        const _errs7 = errors;
                        if (!validate23(data.sourceId, { instancePath: instancePath + "/sourceId", parentData: data, parentDataProperty: "sourceId", rootData })) {
                          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.targetId !== void 0) {
                          const _errs8 = errors;
                          if (!validate23(data.targetId, { instancePath: instancePath + "/targetId", parentData: data, parentDataProperty: "targetId", rootData })) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.name !== void 0) {
                            const _errs9 = errors;
                            if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                              vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs9 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.documentation !== void 0) {
                              const _errs10 = errors;
                              if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs10 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.accessType !== void 0) {
                                let data8 = data.accessType;
                                const _errs11 = errors;
                                if (typeof data8 !== "string") {
                                  validate77.errors = [{ instancePath: instancePath + "/accessType", schemaPath: "#/properties/accessType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                if (!(data8 === "Access" || data8 === "Read" || data8 === "Write" || data8 === "ReadWrite")) {
                                  validate77.errors = [{ instancePath: instancePath + "/accessType", schemaPath: "#/properties/accessType/enum", keyword: "enum", params: { allowedValues: schema24.properties.accessType.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid0 = _errs11 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.influenceStrength !== void 0) {
                                  let data9 = data.influenceStrength;
                                  const _errs13 = errors;
                                  if (errors === _errs13) {
                                    if (typeof data9 === "string") {
                                      if (func3(data9) > 200) {
                                        validate77.errors = [{ instancePath: instancePath + "/influenceStrength", schemaPath: "#/properties/influenceStrength/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                                        return false;
                                      }
                                    } else {
                                      validate77.errors = [{ instancePath: instancePath + "/influenceStrength", schemaPath: "#/properties/influenceStrength/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs13 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.directed !== void 0) {
                                    const _errs15 = errors;
                                    if (typeof data.directed !== "boolean") {
                                      validate77.errors = [{ instancePath: instancePath + "/directed", schemaPath: "#/properties/directed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                      return false;
                                    }
                                    var valid0 = _errs15 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.flow !== void 0) {
                                      const _errs17 = errors;
                                      if (!validate84(data.flow, { instancePath: instancePath + "/flow", parentData: data, parentDataProperty: "flow", rootData })) {
                                        vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs17 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.facts !== void 0) {
                                        let data12 = data.facts;
                                        const _errs18 = errors;
                                        if (errors === _errs18) {
                                          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                            for (const key1 in data12) {
                                              const _errs21 = errors;
                                              if (!validate65(data12[key1], { instancePath: instancePath + "/facts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data12, parentDataProperty: key1, rootData })) {
                                                vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid1 = _errs21 === errors;
                                              if (!valid1) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate77.errors = [{ instancePath: instancePath + "/facts", schemaPath: "#/properties/facts/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs18 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.specializationIds !== void 0) {
                                          let data14 = data.specializationIds;
                                          const _errs22 = errors;
                                          if (errors === _errs22) {
                                            if (Array.isArray(data14)) {
                                              if (data14.length > 50) {
                                                validate77.errors = [{ instancePath: instancePath + "/specializationIds", schemaPath: "#/properties/specializationIds/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" }];
                                                return false;
                                              } else {
                                                var valid2 = true;
                                                const len0 = data14.length;
                                                for (let i0 = 0; i0 < len0; i0++) {
                                                  const _errs24 = errors;
                                                  if (!validate23(data14[i0], { instancePath: instancePath + "/specializationIds/" + i0, parentData: data14, parentDataProperty: i0, rootData })) {
                                                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid2 = _errs24 === errors;
                                                  if (!valid2) {
                                                    break;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate77.errors = [{ instancePath: instancePath + "/specializationIds", schemaPath: "#/properties/specializationIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs22 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.properties !== void 0) {
                                            let data16 = data.properties;
                                            const _errs25 = errors;
                                            if (errors === _errs25) {
                                              if (Array.isArray(data16)) {
                                                var valid3 = true;
                                                const len1 = data16.length;
                                                for (let i1 = 0; i1 < len1; i1++) {
                                                  const _errs27 = errors;
                                                  if (!validate39(data16[i1], { instancePath: instancePath + "/properties/" + i1, parentData: data16, parentDataProperty: i1, rootData })) {
                                                    vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid3 = _errs27 === errors;
                                                  if (!valid3) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate77.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs25 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.externalIds !== void 0) {
                                              let data18 = data.externalIds;
                                              const _errs28 = errors;
                                              if (errors === _errs28) {
                                                if (Array.isArray(data18)) {
                                                  var valid4 = true;
                                                  const len2 = data18.length;
                                                  for (let i2 = 0; i2 < len2; i2++) {
                                                    const _errs30 = errors;
                                                    if (!validate43(data18[i2], { instancePath: instancePath + "/externalIds/" + i2, parentData: data18, parentDataProperty: i2, rootData })) {
                                                      vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid4 = _errs30 === errors;
                                                    if (!valid4) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate77.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs28 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.foreign !== void 0) {
                                                const _errs31 = errors;
                                                if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                                  vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid0 = _errs31 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate77.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate77.errors = vErrors;
      return errors === 0;
    }
    var schema26 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/state.schema.json", "title": "State", "description": "A look at the same elements at one time (nykytila, siirtym\xE4tila, tavoitetila)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "state" }, "id": { "$ref": "id.schema.json" }, "ownerId": { "$ref": "id.schema.json" }, "type": { "type": "string", "enum": ["current", "transition", "target"] }, "name": { "$ref": "localised-text.schema.json" }, "date": { "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$", "description": "ISO 8601 year, month or day" }, "order": { "type": "number", "description": "position in time: current first" }, "documentation": { "$ref": "localised-text.schema.json" }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "ownerId", "type", "name", "order"] };
    function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.order === void 0 && (missing0 = "order")) {
            validate91.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema26.properties, key0)) {
                validate91.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("state" !== data.kind) {
                  validate91.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "state" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.type !== void 0) {
                      let data3 = data.type;
                      const _errs5 = errors;
                      if (typeof data3 !== "string") {
                        validate91.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "current" || data3 === "transition" || data3 === "target")) {
                        validate91.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema26.properties.type.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.name !== void 0) {
                        const _errs7 = errors;
                        if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.date !== void 0) {
                          let data5 = data.date;
                          const _errs8 = errors;
                          if (errors === _errs8) {
                            if (typeof data5 === "string") {
                              if (!pattern4.test(data5)) {
                                validate91.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }, message: 'must match pattern "^\\d{4}(-\\d{2}(-\\d{2})?)?$"' }];
                                return false;
                              }
                            } else {
                              validate91.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.order !== void 0) {
                            let data6 = data.order;
                            const _errs10 = errors;
                            if (!(typeof data6 == "number" && isFinite(data6))) {
                              validate91.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                              return false;
                            }
                            var valid0 = _errs10 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.documentation !== void 0) {
                              const _errs12 = errors;
                              if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs12 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.properties !== void 0) {
                                let data8 = data.properties;
                                const _errs13 = errors;
                                if (errors === _errs13) {
                                  if (Array.isArray(data8)) {
                                    var valid1 = true;
                                    const len0 = data8.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      const _errs15 = errors;
                                      if (!validate39(data8[i0], { instancePath: instancePath + "/properties/" + i0, parentData: data8, parentDataProperty: i0, rootData })) {
                                        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid1 = _errs15 === errors;
                                      if (!valid1) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate91.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs13 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.externalIds !== void 0) {
                                  let data10 = data.externalIds;
                                  const _errs16 = errors;
                                  if (errors === _errs16) {
                                    if (Array.isArray(data10)) {
                                      var valid2 = true;
                                      const len1 = data10.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        const _errs18 = errors;
                                        if (!validate43(data10[i1], { instancePath: instancePath + "/externalIds/" + i1, parentData: data10, parentDataProperty: i1, rootData })) {
                                          vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid2 = _errs18 === errors;
                                        if (!valid2) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate91.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs16 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.foreign !== void 0) {
                                    const _errs19 = errors;
                                    if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                      vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs19 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate91.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate91.errors = vErrors;
      return errors === 0;
    }
    var schema27 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/fate.schema.json", "title": "Fate", "description": "What happens to an element, integration or placement on the way to a state; none recorded means it stays and nobody has decided", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "fate" }, "id": { "$ref": "id.schema.json" }, "stateId": { "$ref": "id.schema.json" }, "subjectId": { "description": "element, relationship or placement", "$ref": "id.schema.json" }, "fate": { "type": "string", "enum": ["keep", "change", "replace", "retire", "new"] }, "replacedByIds": { "type": "array", "items": { "$ref": "id.schema.json" }, "uniqueItems": true }, "date": { "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$", "description": "ISO 8601 year, month or day" }, "note": { "type": "string", "description": "what changes, or why", "maxLength": 1e4 } }, "required": ["kind", "id", "stateId", "subjectId", "fate"] };
    var func0 = require_equal().default;
    function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.stateId === void 0 && (missing0 = "stateId") || data.subjectId === void 0 && (missing0 = "subjectId") || data.fate === void 0 && (missing0 = "fate")) {
            validate99.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "kind" || key0 === "id" || key0 === "stateId" || key0 === "subjectId" || key0 === "fate" || key0 === "replacedByIds" || key0 === "date" || key0 === "note")) {
                validate99.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("fate" !== data.kind) {
                  validate99.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "fate" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.stateId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.stateId, { instancePath: instancePath + "/stateId", parentData: data, parentDataProperty: "stateId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.subjectId !== void 0) {
                      const _errs5 = errors;
                      if (!validate23(data.subjectId, { instancePath: instancePath + "/subjectId", parentData: data, parentDataProperty: "subjectId", rootData })) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.fate !== void 0) {
                        let data4 = data.fate;
                        const _errs6 = errors;
                        if (typeof data4 !== "string") {
                          validate99.errors = [{ instancePath: instancePath + "/fate", schemaPath: "#/properties/fate/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "keep" || data4 === "change" || data4 === "replace" || data4 === "retire" || data4 === "new")) {
                          validate99.errors = [{ instancePath: instancePath + "/fate", schemaPath: "#/properties/fate/enum", keyword: "enum", params: { allowedValues: schema27.properties.fate.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs6 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.replacedByIds !== void 0) {
                          let data5 = data.replacedByIds;
                          const _errs8 = errors;
                          if (errors === _errs8) {
                            if (Array.isArray(data5)) {
                              var valid1 = true;
                              const len0 = data5.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                const _errs10 = errors;
                                if (!validate23(data5[i0], { instancePath: instancePath + "/replacedByIds/" + i0, parentData: data5, parentDataProperty: i0, rootData })) {
                                  vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs10 === errors;
                                if (!valid1) {
                                  break;
                                }
                              }
                              if (valid1) {
                                let i1 = data5.length;
                                let j0;
                                if (i1 > 1) {
                                  outer0:
                                    for (; i1--; ) {
                                      for (j0 = i1; j0--; ) {
                                        if (func0(data5[i1], data5[j0])) {
                                          validate99.errors = [{ instancePath: instancePath + "/replacedByIds", schemaPath: "#/properties/replacedByIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }];
                                          return false;
                                          break outer0;
                                        }
                                      }
                                    }
                                }
                              }
                            } else {
                              validate99.errors = [{ instancePath: instancePath + "/replacedByIds", schemaPath: "#/properties/replacedByIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.date !== void 0) {
                            let data7 = data.date;
                            const _errs11 = errors;
                            if (errors === _errs11) {
                              if (typeof data7 === "string") {
                                if (!pattern4.test(data7)) {
                                  validate99.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }, message: 'must match pattern "^\\d{4}(-\\d{2}(-\\d{2})?)?$"' }];
                                  return false;
                                }
                              } else {
                                validate99.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid0 = _errs11 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.note !== void 0) {
                              let data8 = data.note;
                              const _errs13 = errors;
                              if (errors === _errs13) {
                                if (typeof data8 === "string") {
                                  if (func3(data8) > 1e4) {
                                    validate99.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/maxLength", keyword: "maxLength", params: { limit: 1e4 }, message: "must NOT have more than 10000 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate99.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs13 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate99.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate99.errors = vErrors;
      return errors === 0;
    }
    var schema28 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/placement.schema.json", "title": "Placement", "description": "Which reference component an element realises (sijoitus)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "placement" }, "id": { "$ref": "id.schema.json" }, "elementId": { "$ref": "id.schema.json" }, "componentId": { "$ref": "id.schema.json" }, "degree": { "type": "string", "enum": ["full", "partial"] }, "reason": { "type": "string", "maxLength": 4e3 }, "order": { "type": "number", "description": "position inside the component" }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } } }, "required": ["kind", "id", "elementId", "componentId"] };
    function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.elementId === void 0 && (missing0 = "elementId") || data.componentId === void 0 && (missing0 = "componentId")) {
            validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "kind" || key0 === "id" || key0 === "elementId" || key0 === "componentId" || key0 === "degree" || key0 === "reason" || key0 === "order" || key0 === "externalIds")) {
                validate104.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("placement" !== data.kind) {
                  validate104.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "placement" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.elementId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.elementId, { instancePath: instancePath + "/elementId", parentData: data, parentDataProperty: "elementId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.componentId !== void 0) {
                      const _errs5 = errors;
                      if (!validate23(data.componentId, { instancePath: instancePath + "/componentId", parentData: data, parentDataProperty: "componentId", rootData })) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.degree !== void 0) {
                        let data4 = data.degree;
                        const _errs6 = errors;
                        if (typeof data4 !== "string") {
                          validate104.errors = [{ instancePath: instancePath + "/degree", schemaPath: "#/properties/degree/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "full" || data4 === "partial")) {
                          validate104.errors = [{ instancePath: instancePath + "/degree", schemaPath: "#/properties/degree/enum", keyword: "enum", params: { allowedValues: schema28.properties.degree.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs6 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.reason !== void 0) {
                          let data5 = data.reason;
                          const _errs8 = errors;
                          if (errors === _errs8) {
                            if (typeof data5 === "string") {
                              if (func3(data5) > 4e3) {
                                validate104.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 4e3 }, message: "must NOT have more than 4000 characters" }];
                                return false;
                              }
                            } else {
                              validate104.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.order !== void 0) {
                            let data6 = data.order;
                            const _errs10 = errors;
                            if (!(typeof data6 == "number" && isFinite(data6))) {
                              validate104.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                              return false;
                            }
                            var valid0 = _errs10 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.externalIds !== void 0) {
                              let data7 = data.externalIds;
                              const _errs12 = errors;
                              if (errors === _errs12) {
                                if (Array.isArray(data7)) {
                                  var valid1 = true;
                                  const len0 = data7.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs14 = errors;
                                    if (!validate43(data7[i0], { instancePath: instancePath + "/externalIds/" + i0, parentData: data7, parentDataProperty: i0, rootData })) {
                                      vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs14 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate104.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs12 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate104.errors = vErrors;
      return errors === 0;
    }
    var schema29 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/applicability.schema.json", "title": "Applicability", "description": "A reference component that this organisation does not need (ei koske kuntaa)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "applicability" }, "id": { "$ref": "id.schema.json" }, "organisationId": { "$ref": "id.schema.json" }, "componentId": { "$ref": "id.schema.json" }, "status": { "type": "string", "enum": ["notApplicable"] }, "reason": { "type": "string", "maxLength": 4e3 } }, "required": ["kind", "id", "organisationId", "componentId", "status"] };
    function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.organisationId === void 0 && (missing0 = "organisationId") || data.componentId === void 0 && (missing0 = "componentId") || data.status === void 0 && (missing0 = "status")) {
            validate109.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "kind" || key0 === "id" || key0 === "organisationId" || key0 === "componentId" || key0 === "status" || key0 === "reason")) {
                validate109.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("applicability" !== data.kind) {
                  validate109.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "applicability" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.organisationId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.organisationId, { instancePath: instancePath + "/organisationId", parentData: data, parentDataProperty: "organisationId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.componentId !== void 0) {
                      const _errs5 = errors;
                      if (!validate23(data.componentId, { instancePath: instancePath + "/componentId", parentData: data, parentDataProperty: "componentId", rootData })) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.status !== void 0) {
                        let data4 = data.status;
                        const _errs6 = errors;
                        if (typeof data4 !== "string") {
                          validate109.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "notApplicable")) {
                          validate109.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema29.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs6 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.reason !== void 0) {
                          let data5 = data.reason;
                          const _errs8 = errors;
                          if (errors === _errs8) {
                            if (typeof data5 === "string") {
                              if (func3(data5) > 4e3) {
                                validate109.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 4e3 }, message: "must NOT have more than 4000 characters" }];
                                return false;
                              }
                            } else {
                              validate109.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate109.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate109.errors = vErrors;
      return errors === 0;
    }
    var schema30 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/property-definition.schema.json", "title": "PropertyDefinition", "description": "Name and data type of a property", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "propertyDefinition" }, "id": { "$ref": "id.schema.json" }, "name": { "$ref": "localised-text.schema.json" }, "type": { "type": "string", "enum": ["string", "boolean", "currency", "date", "time", "number"] }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } } }, "required": ["kind", "id", "name", "type"] };
    function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.name === void 0 && (missing0 = "name") || data.type === void 0 && (missing0 = "type")) {
            validate113.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "kind" || key0 === "id" || key0 === "name" || key0 === "type" || key0 === "externalIds")) {
                validate113.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("propertyDefinition" !== data.kind) {
                  validate113.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "propertyDefinition" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.name !== void 0) {
                    const _errs4 = errors;
                    if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                      vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.type !== void 0) {
                      let data3 = data.type;
                      const _errs5 = errors;
                      if (typeof data3 !== "string") {
                        validate113.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "string" || data3 === "boolean" || data3 === "currency" || data3 === "date" || data3 === "time" || data3 === "number")) {
                        validate113.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema30.properties.type.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.externalIds !== void 0) {
                        let data4 = data.externalIds;
                        const _errs7 = errors;
                        if (errors === _errs7) {
                          if (Array.isArray(data4)) {
                            var valid1 = true;
                            const len0 = data4.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs9 = errors;
                              if (!validate43(data4[i0], { instancePath: instancePath + "/externalIds/" + i0, parentData: data4, parentDataProperty: i0, rootData })) {
                                vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs9 === errors;
                              if (!valid1) {
                                break;
                              }
                            }
                          } else {
                            validate113.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate113.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate113.errors = vErrors;
      return errors === 0;
    }
    var schema31 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/folder.schema.json", "title": "Folder", "description": "A folder of an imported model (organizations/item of the exchange file)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "folder" }, "id": { "$ref": "id.schema.json" }, "ownerId": { "$ref": "id.schema.json" }, "parentId": { "$ref": "id.schema.json" }, "name": { "$ref": "localised-text.schema.json" }, "documentation": { "$ref": "localised-text.schema.json" }, "order": { "type": "number", "description": "position among siblings" }, "itemIds": { "type": "array", "items": { "$ref": "id.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "ownerId", "name", "order", "itemIds"] };
    function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.name === void 0 && (missing0 = "name") || data.order === void 0 && (missing0 = "order") || data.itemIds === void 0 && (missing0 = "itemIds")) {
            validate117.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema31.properties, key0)) {
                validate117.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("folder" !== data.kind) {
                  validate117.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "folder" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.parentId !== void 0) {
                      const _errs5 = errors;
                      if (!validate23(data.parentId, { instancePath: instancePath + "/parentId", parentData: data, parentDataProperty: "parentId", rootData })) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.name !== void 0) {
                        const _errs6 = errors;
                        if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs6 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.documentation !== void 0) {
                          const _errs7 = errors;
                          if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                            vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs7 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.order !== void 0) {
                            let data6 = data.order;
                            const _errs8 = errors;
                            if (!(typeof data6 == "number" && isFinite(data6))) {
                              validate117.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                              return false;
                            }
                            var valid0 = _errs8 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.itemIds !== void 0) {
                              let data7 = data.itemIds;
                              const _errs10 = errors;
                              if (errors === _errs10) {
                                if (Array.isArray(data7)) {
                                  var valid1 = true;
                                  const len0 = data7.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs12 = errors;
                                    if (!validate23(data7[i0], { instancePath: instancePath + "/itemIds/" + i0, parentData: data7, parentDataProperty: i0, rootData })) {
                                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs12 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate117.errors = [{ instancePath: instancePath + "/itemIds", schemaPath: "#/properties/itemIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs10 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.externalIds !== void 0) {
                                let data9 = data.externalIds;
                                const _errs13 = errors;
                                if (errors === _errs13) {
                                  if (Array.isArray(data9)) {
                                    var valid2 = true;
                                    const len1 = data9.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      const _errs15 = errors;
                                      if (!validate43(data9[i1], { instancePath: instancePath + "/externalIds/" + i1, parentData: data9, parentDataProperty: i1, rootData })) {
                                        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid2 = _errs15 === errors;
                                      if (!valid2) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate117.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs13 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.properties !== void 0) {
                                  let data11 = data.properties;
                                  const _errs16 = errors;
                                  if (errors === _errs16) {
                                    if (Array.isArray(data11)) {
                                      var valid3 = true;
                                      const len2 = data11.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        const _errs18 = errors;
                                        if (!validate39(data11[i2], { instancePath: instancePath + "/properties/" + i2, parentData: data11, parentDataProperty: i2, rootData })) {
                                          vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid3 = _errs18 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate117.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs16 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.foreign !== void 0) {
                                    const _errs19 = errors;
                                    if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                      vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs19 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate117.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate117.errors = vErrors;
      return errors === 0;
    }
    var schema32 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/view.schema.json", "title": "View", "description": "A drawn view of an imported or own model (n\xE4kym\xE4)", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "view" }, "id": { "$ref": "id.schema.json" }, "ownerId": { "$ref": "id.schema.json" }, "name": { "$ref": "localised-text.schema.json" }, "documentation": { "$ref": "localised-text.schema.json" }, "viewpoint": { "type": "string", "maxLength": 200 }, "routing": { "type": "string", "enum": ["straight", "orthogonal"], "description": "how connections without bend points run; straight where absent" }, "order": { "type": "number", "description": "position among views" }, "generated": { "$ref": "followed-view.schema.json", "description": "the view is made from the model and has no items of its own" }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "ownerId", "name"] };
    var schema33 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/followed-view.schema.json", "title": "FollowedView", "description": "What a view shows that is made from the model whenever it is looked at (kiinnitetty n\xE4kym\xE4): its kind and how it is narrowed. The organisation is the view's owner", "type": "object", "additionalProperties": false, "properties": { "kind": { "type": "string", "enum": ["around", "units", "suppliers", "components", "integrations", "cooperation", "data"] }, "referenceModelId": { "$ref": "id.schema.json" }, "elementId": { "$ref": "id.schema.json" }, "depth": { "type": "integer", "enum": [1, 2, 3], "description": "steps from the element in the middle; 1 where absent" }, "direction": { "type": "string", "enum": ["both", "out", "in"] }, "relationshipType": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z]+$", "description": "ArchiMate type of relationship" }, "elementType": { "type": "string", "maxLength": 100, "pattern": "^[A-Za-z]+$", "description": "ArchiMate type of element; the others are left out around the element in the middle" }, "layer": { "type": "string", "maxLength": 100, "pattern": "^[a-z]+$", "description": "ArchiMate layer; elements of the others are left out around the element in the middle" }, "words": { "type": "string", "maxLength": 500, "description": "only integrations with all these words" }, "personalData": { "type": "boolean", "description": "only integrations with personal data" } }, "required": ["kind"] };
    var pattern8 = new RegExp("^[A-Za-z]+$", "u");
    var pattern10 = new RegExp("^[a-z]+$", "u");
    function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind")) {
            validate132.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema33.properties, key0)) {
                validate132.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                let data0 = data.kind;
                const _errs2 = errors;
                if (typeof data0 !== "string") {
                  validate132.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data0 === "around" || data0 === "units" || data0 === "suppliers" || data0 === "components" || data0 === "integrations" || data0 === "cooperation" || data0 === "data")) {
                  validate132.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema33.properties.kind.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.referenceModelId !== void 0) {
                  const _errs4 = errors;
                  if (!validate23(data.referenceModelId, { instancePath: instancePath + "/referenceModelId", parentData: data, parentDataProperty: "referenceModelId", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.elementId !== void 0) {
                    const _errs5 = errors;
                    if (!validate23(data.elementId, { instancePath: instancePath + "/elementId", parentData: data, parentDataProperty: "elementId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs5 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.depth !== void 0) {
                      let data3 = data.depth;
                      const _errs6 = errors;
                      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                        validate132.errors = [{ instancePath: instancePath + "/depth", schemaPath: "#/properties/depth/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (!(data3 === 1 || data3 === 2 || data3 === 3)) {
                        validate132.errors = [{ instancePath: instancePath + "/depth", schemaPath: "#/properties/depth/enum", keyword: "enum", params: { allowedValues: schema33.properties.depth.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs6 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.direction !== void 0) {
                        let data4 = data.direction;
                        const _errs8 = errors;
                        if (typeof data4 !== "string") {
                          validate132.errors = [{ instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "both" || data4 === "out" || data4 === "in")) {
                          validate132.errors = [{ instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/enum", keyword: "enum", params: { allowedValues: schema33.properties.direction.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.relationshipType !== void 0) {
                          let data5 = data.relationshipType;
                          const _errs10 = errors;
                          if (errors === _errs10) {
                            if (typeof data5 === "string") {
                              if (func3(data5) > 100) {
                                validate132.errors = [{ instancePath: instancePath + "/relationshipType", schemaPath: "#/properties/relationshipType/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                                return false;
                              } else {
                                if (!pattern8.test(data5)) {
                                  validate132.errors = [{ instancePath: instancePath + "/relationshipType", schemaPath: "#/properties/relationshipType/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]+$" }, message: 'must match pattern "^[A-Za-z]+$"' }];
                                  return false;
                                }
                              }
                            } else {
                              validate132.errors = [{ instancePath: instancePath + "/relationshipType", schemaPath: "#/properties/relationshipType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs10 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.elementType !== void 0) {
                            let data6 = data.elementType;
                            const _errs12 = errors;
                            if (errors === _errs12) {
                              if (typeof data6 === "string") {
                                if (func3(data6) > 100) {
                                  validate132.errors = [{ instancePath: instancePath + "/elementType", schemaPath: "#/properties/elementType/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                                  return false;
                                } else {
                                  if (!pattern8.test(data6)) {
                                    validate132.errors = [{ instancePath: instancePath + "/elementType", schemaPath: "#/properties/elementType/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]+$" }, message: 'must match pattern "^[A-Za-z]+$"' }];
                                    return false;
                                  }
                                }
                              } else {
                                validate132.errors = [{ instancePath: instancePath + "/elementType", schemaPath: "#/properties/elementType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid0 = _errs12 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.layer !== void 0) {
                              let data7 = data.layer;
                              const _errs14 = errors;
                              if (errors === _errs14) {
                                if (typeof data7 === "string") {
                                  if (func3(data7) > 100) {
                                    validate132.errors = [{ instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                                    return false;
                                  } else {
                                    if (!pattern10.test(data7)) {
                                      validate132.errors = [{ instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/pattern", keyword: "pattern", params: { pattern: "^[a-z]+$" }, message: 'must match pattern "^[a-z]+$"' }];
                                      return false;
                                    }
                                  }
                                } else {
                                  validate132.errors = [{ instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs14 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.words !== void 0) {
                                let data8 = data.words;
                                const _errs16 = errors;
                                if (errors === _errs16) {
                                  if (typeof data8 === "string") {
                                    if (func3(data8) > 500) {
                                      validate132.errors = [{ instancePath: instancePath + "/words", schemaPath: "#/properties/words/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                                      return false;
                                    }
                                  } else {
                                    validate132.errors = [{ instancePath: instancePath + "/words", schemaPath: "#/properties/words/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs16 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.personalData !== void 0) {
                                  const _errs18 = errors;
                                  if (typeof data.personalData !== "boolean") {
                                    validate132.errors = [{ instancePath: instancePath + "/personalData", schemaPath: "#/properties/personalData/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                    return false;
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate132.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate132.errors = vErrors;
      return errors === 0;
    }
    function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.name === void 0 && (missing0 = "name")) {
            validate127.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema32.properties, key0)) {
                validate127.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("view" !== data.kind) {
                  validate127.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "view" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.name !== void 0) {
                      const _errs5 = errors;
                      if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.documentation !== void 0) {
                        const _errs6 = errors;
                        if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs6 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.viewpoint !== void 0) {
                          let data5 = data.viewpoint;
                          const _errs7 = errors;
                          if (errors === _errs7) {
                            if (typeof data5 === "string") {
                              if (func3(data5) > 200) {
                                validate127.errors = [{ instancePath: instancePath + "/viewpoint", schemaPath: "#/properties/viewpoint/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                                return false;
                              }
                            } else {
                              validate127.errors = [{ instancePath: instancePath + "/viewpoint", schemaPath: "#/properties/viewpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs7 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.routing !== void 0) {
                            let data6 = data.routing;
                            const _errs9 = errors;
                            if (typeof data6 !== "string") {
                              validate127.errors = [{ instancePath: instancePath + "/routing", schemaPath: "#/properties/routing/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            if (!(data6 === "straight" || data6 === "orthogonal")) {
                              validate127.errors = [{ instancePath: instancePath + "/routing", schemaPath: "#/properties/routing/enum", keyword: "enum", params: { allowedValues: schema32.properties.routing.enum }, message: "must be equal to one of the allowed values" }];
                              return false;
                            }
                            var valid0 = _errs9 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.order !== void 0) {
                              let data7 = data.order;
                              const _errs11 = errors;
                              if (!(typeof data7 == "number" && isFinite(data7))) {
                                validate127.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                return false;
                              }
                              var valid0 = _errs11 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.generated !== void 0) {
                                const _errs13 = errors;
                                if (!validate132(data.generated, { instancePath: instancePath + "/generated", parentData: data, parentDataProperty: "generated", rootData })) {
                                  vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs13 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.properties !== void 0) {
                                  let data9 = data.properties;
                                  const _errs14 = errors;
                                  if (errors === _errs14) {
                                    if (Array.isArray(data9)) {
                                      var valid1 = true;
                                      const len0 = data9.length;
                                      for (let i0 = 0; i0 < len0; i0++) {
                                        const _errs16 = errors;
                                        if (!validate39(data9[i0], { instancePath: instancePath + "/properties/" + i0, parentData: data9, parentDataProperty: i0, rootData })) {
                                          vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid1 = _errs16 === errors;
                                        if (!valid1) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate127.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs14 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.externalIds !== void 0) {
                                    let data11 = data.externalIds;
                                    const _errs17 = errors;
                                    if (errors === _errs17) {
                                      if (Array.isArray(data11)) {
                                        var valid2 = true;
                                        const len1 = data11.length;
                                        for (let i1 = 0; i1 < len1; i1++) {
                                          const _errs19 = errors;
                                          if (!validate43(data11[i1], { instancePath: instancePath + "/externalIds/" + i1, parentData: data11, parentDataProperty: i1, rootData })) {
                                            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid2 = _errs19 === errors;
                                          if (!valid2) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate127.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs17 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.foreign !== void 0) {
                                      const _errs20 = errors;
                                      if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs20 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate127.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate127.errors = vErrors;
      return errors === 0;
    }
    var schema34 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/view-item.schema.json", "title": "ViewItem", "description": "A node or connection drawn in a view; coordinates are absolute in the view, pixels", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "viewItem" }, "id": { "$ref": "id.schema.json" }, "viewId": { "$ref": "id.schema.json" }, "itemType": { "type": "string", "enum": ["element", "container", "label", "image", "relationship", "line", "nesting"] }, "parentId": { "description": "the node around this node", "$ref": "id.schema.json" }, "subjectId": { "description": "element or relationship shown; for a label the concept it speaks of", "$ref": "id.schema.json" }, "linkedViewId": { "$ref": "id.schema.json" }, "label": { "$ref": "localised-text.schema.json" }, "documentation": { "$ref": "localised-text.schema.json" }, "x": { "type": "number", "description": "px" }, "y": { "type": "number", "description": "px" }, "width": { "type": "number", "description": "px" }, "height": { "type": "number", "description": "px" }, "order": { "type": "number", "description": "drawing order" }, "sourceItemId": { "$ref": "id.schema.json" }, "targetItemId": { "$ref": "id.schema.json" }, "bendpoints": { "type": "array", "items": { "$ref": "#/definitions/point" } }, "sourceAttachment": { "$ref": "#/definitions/point" }, "targetAttachment": { "$ref": "#/definitions/point" }, "imageId": { "description": "picture of an image node, or in place of the symbol of another node", "$ref": "id.schema.json" }, "properties": { "type": "array", "items": { "$ref": "property.schema.json" } }, "style": { "$ref": "style.schema.json" }, "foreign": { "$ref": "foreign.schema.json" } }, "required": ["kind", "id", "viewId", "itemType"], "definitions": { "point": { "title": "Point", "description": "view coordinates, pixels", "type": "object", "additionalProperties": false, "properties": { "x": { "type": "number", "description": "px" }, "y": { "type": "number", "description": "px" } }, "required": ["x", "y"] } } };
    function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.x === void 0 && (missing0 = "x") || data.y === void 0 && (missing0 = "y")) {
            validate149.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "x" || key0 === "y")) {
                validate149.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.x !== void 0) {
                let data0 = data.x;
                const _errs2 = errors;
                if (!(typeof data0 == "number" && isFinite(data0))) {
                  validate149.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.y !== void 0) {
                  let data1 = data.y;
                  const _errs4 = errors;
                  if (!(typeof data1 == "number" && isFinite(data1))) {
                    validate149.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate149.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate149.errors = vErrors;
      return errors === 0;
    }
    var schema36 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/style.schema.json", "title": "ViewStyle", "description": "Colours, lines and font of a drawn thing; the exchange file holds colours, font and line width only", "type": "object", "additionalProperties": false, "properties": { "lineWidth": { "type": "number", "description": "points" }, "lineColor": { "$ref": "#/definitions/colour" }, "fillColor": { "$ref": "#/definitions/colour" }, "font": { "title": "ViewFont", "description": "", "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string", "maxLength": 200 }, "size": { "type": "number", "description": "points" }, "style": { "type": "string", "maxLength": 200 }, "color": { "$ref": "#/definitions/colour" } }, "required": [] }, "lineStyle": { "type": "string", "enum": ["solid", "dashed", "dotted", "none"] }, "textAlignment": { "type": "string", "enum": ["left", "center", "right"] }, "textPosition": { "type": "string", "enum": ["top", "middle", "bottom"] }, "figure": { "type": "string", "enum": ["box", "symbol"], "description": "how an element is drawn: a box with a small symbol, or the symbol alone" } }, "required": [], "definitions": { "colour": { "title": "Colour", "description": "0\u2013255 each, a is 0\u2013100", "type": "object", "additionalProperties": false, "properties": { "r": { "type": "integer", "minimum": 0, "maximum": 255 }, "g": { "type": "integer", "minimum": 0, "maximum": 255 }, "b": { "type": "integer", "minimum": 0, "maximum": 255 }, "a": { "type": "integer", "minimum": 0, "maximum": 100 } }, "required": ["r", "g", "b"] } } };
    function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.r === void 0 && (missing0 = "r") || data.g === void 0 && (missing0 = "g") || data.b === void 0 && (missing0 = "b")) {
            validate156.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "r" || key0 === "g" || key0 === "b" || key0 === "a")) {
                validate156.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.r !== void 0) {
                let data0 = data.r;
                const _errs2 = errors;
                if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
                  validate156.errors = [{ instancePath: instancePath + "/r", schemaPath: "#/properties/r/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                  return false;
                }
                if (errors === _errs2) {
                  if (typeof data0 == "number" && isFinite(data0)) {
                    if (data0 > 255 || isNaN(data0)) {
                      validate156.errors = [{ instancePath: instancePath + "/r", schemaPath: "#/properties/r/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 }, message: "must be <= 255" }];
                      return false;
                    } else {
                      if (data0 < 0 || isNaN(data0)) {
                        validate156.errors = [{ instancePath: instancePath + "/r", schemaPath: "#/properties/r/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.g !== void 0) {
                  let data1 = data.g;
                  const _errs4 = errors;
                  if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                    validate156.errors = [{ instancePath: instancePath + "/g", schemaPath: "#/properties/g/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  if (errors === _errs4) {
                    if (typeof data1 == "number" && isFinite(data1)) {
                      if (data1 > 255 || isNaN(data1)) {
                        validate156.errors = [{ instancePath: instancePath + "/g", schemaPath: "#/properties/g/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 }, message: "must be <= 255" }];
                        return false;
                      } else {
                        if (data1 < 0 || isNaN(data1)) {
                          validate156.errors = [{ instancePath: instancePath + "/g", schemaPath: "#/properties/g/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.b !== void 0) {
                    let data2 = data.b;
                    const _errs6 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate156.errors = [{ instancePath: instancePath + "/b", schemaPath: "#/properties/b/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs6) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 > 255 || isNaN(data2)) {
                          validate156.errors = [{ instancePath: instancePath + "/b", schemaPath: "#/properties/b/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 }, message: "must be <= 255" }];
                          return false;
                        } else {
                          if (data2 < 0 || isNaN(data2)) {
                            validate156.errors = [{ instancePath: instancePath + "/b", schemaPath: "#/properties/b/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.a !== void 0) {
                      let data3 = data.a;
                      const _errs8 = errors;
                      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                        validate156.errors = [{ instancePath: instancePath + "/a", schemaPath: "#/properties/a/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs8) {
                        if (typeof data3 == "number" && isFinite(data3)) {
                          if (data3 > 100 || isNaN(data3)) {
                            validate156.errors = [{ instancePath: instancePath + "/a", schemaPath: "#/properties/a/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" }];
                            return false;
                          } else {
                            if (data3 < 0 || isNaN(data3)) {
                              validate156.errors = [{ instancePath: instancePath + "/a", schemaPath: "#/properties/a/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate156.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate156.errors = vErrors;
      return errors === 0;
    }
    function validate155(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!(key0 === "lineWidth" || key0 === "lineColor" || key0 === "fillColor" || key0 === "font" || key0 === "lineStyle" || key0 === "textAlignment" || key0 === "textPosition" || key0 === "figure")) {
              validate155.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.lineWidth !== void 0) {
              let data0 = data.lineWidth;
              const _errs2 = errors;
              if (!(typeof data0 == "number" && isFinite(data0))) {
                validate155.errors = [{ instancePath: instancePath + "/lineWidth", schemaPath: "#/properties/lineWidth/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                return false;
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.lineColor !== void 0) {
                const _errs4 = errors;
                if (!validate156(data.lineColor, { instancePath: instancePath + "/lineColor", parentData: data, parentDataProperty: "lineColor", rootData })) {
                  vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.fillColor !== void 0) {
                  const _errs5 = errors;
                  if (!validate156(data.fillColor, { instancePath: instancePath + "/fillColor", parentData: data, parentDataProperty: "fillColor", rootData })) {
                    vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.font !== void 0) {
                    let data3 = data.font;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                        const _errs8 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "name" || key1 === "size" || key1 === "style" || key1 === "color")) {
                            validate155.errors = [{ instancePath: instancePath + "/font", schemaPath: "#/properties/font/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                            return false;
                            break;
                          }
                        }
                        if (_errs8 === errors) {
                          if (data3.name !== void 0) {
                            let data4 = data3.name;
                            const _errs9 = errors;
                            if (errors === _errs9) {
                              if (typeof data4 === "string") {
                                if (func3(data4) > 200) {
                                  validate155.errors = [{ instancePath: instancePath + "/font/name", schemaPath: "#/properties/font/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                                  return false;
                                }
                              } else {
                                validate155.errors = [{ instancePath: instancePath + "/font/name", schemaPath: "#/properties/font/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid1 = _errs9 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data3.size !== void 0) {
                              let data5 = data3.size;
                              const _errs11 = errors;
                              if (!(typeof data5 == "number" && isFinite(data5))) {
                                validate155.errors = [{ instancePath: instancePath + "/font/size", schemaPath: "#/properties/font/properties/size/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                return false;
                              }
                              var valid1 = _errs11 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data3.style !== void 0) {
                                let data6 = data3.style;
                                const _errs13 = errors;
                                if (errors === _errs13) {
                                  if (typeof data6 === "string") {
                                    if (func3(data6) > 200) {
                                      validate155.errors = [{ instancePath: instancePath + "/font/style", schemaPath: "#/properties/font/properties/style/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                                      return false;
                                    }
                                  } else {
                                    validate155.errors = [{ instancePath: instancePath + "/font/style", schemaPath: "#/properties/font/properties/style/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs13 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data3.color !== void 0) {
                                  const _errs15 = errors;
                                  if (!validate156(data3.color, { instancePath: instancePath + "/font/color", parentData: data3, parentDataProperty: "color", rootData })) {
                                    vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid1 = _errs15 === errors;
                                } else {
                                  var valid1 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate155.errors = [{ instancePath: instancePath + "/font", schemaPath: "#/properties/font/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.lineStyle !== void 0) {
                      let data8 = data.lineStyle;
                      const _errs16 = errors;
                      if (typeof data8 !== "string") {
                        validate155.errors = [{ instancePath: instancePath + "/lineStyle", schemaPath: "#/properties/lineStyle/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data8 === "solid" || data8 === "dashed" || data8 === "dotted" || data8 === "none")) {
                        validate155.errors = [{ instancePath: instancePath + "/lineStyle", schemaPath: "#/properties/lineStyle/enum", keyword: "enum", params: { allowedValues: schema36.properties.lineStyle.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs16 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.textAlignment !== void 0) {
                        let data9 = data.textAlignment;
                        const _errs18 = errors;
                        if (typeof data9 !== "string") {
                          validate155.errors = [{ instancePath: instancePath + "/textAlignment", schemaPath: "#/properties/textAlignment/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data9 === "left" || data9 === "center" || data9 === "right")) {
                          validate155.errors = [{ instancePath: instancePath + "/textAlignment", schemaPath: "#/properties/textAlignment/enum", keyword: "enum", params: { allowedValues: schema36.properties.textAlignment.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs18 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.textPosition !== void 0) {
                          let data10 = data.textPosition;
                          const _errs20 = errors;
                          if (typeof data10 !== "string") {
                            validate155.errors = [{ instancePath: instancePath + "/textPosition", schemaPath: "#/properties/textPosition/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          if (!(data10 === "top" || data10 === "middle" || data10 === "bottom")) {
                            validate155.errors = [{ instancePath: instancePath + "/textPosition", schemaPath: "#/properties/textPosition/enum", keyword: "enum", params: { allowedValues: schema36.properties.textPosition.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs20 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.figure !== void 0) {
                            let data11 = data.figure;
                            const _errs22 = errors;
                            if (typeof data11 !== "string") {
                              validate155.errors = [{ instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            if (!(data11 === "box" || data11 === "symbol")) {
                              validate155.errors = [{ instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/enum", keyword: "enum", params: { allowedValues: schema36.properties.figure.enum }, message: "must be equal to one of the allowed values" }];
                              return false;
                            }
                            var valid0 = _errs22 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate155.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate155.errors = vErrors;
      return errors === 0;
    }
    function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.viewId === void 0 && (missing0 = "viewId") || data.itemType === void 0 && (missing0 = "itemType")) {
            validate139.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema34.properties, key0)) {
                validate139.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("viewItem" !== data.kind) {
                  validate139.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "viewItem" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.viewId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.viewId, { instancePath: instancePath + "/viewId", parentData: data, parentDataProperty: "viewId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.itemType !== void 0) {
                      let data3 = data.itemType;
                      const _errs5 = errors;
                      if (typeof data3 !== "string") {
                        validate139.errors = [{ instancePath: instancePath + "/itemType", schemaPath: "#/properties/itemType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "element" || data3 === "container" || data3 === "label" || data3 === "image" || data3 === "relationship" || data3 === "line" || data3 === "nesting")) {
                        validate139.errors = [{ instancePath: instancePath + "/itemType", schemaPath: "#/properties/itemType/enum", keyword: "enum", params: { allowedValues: schema34.properties.itemType.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.parentId !== void 0) {
                        const _errs7 = errors;
                        if (!validate23(data.parentId, { instancePath: instancePath + "/parentId", parentData: data, parentDataProperty: "parentId", rootData })) {
                          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.subjectId !== void 0) {
                          const _errs8 = errors;
                          if (!validate23(data.subjectId, { instancePath: instancePath + "/subjectId", parentData: data, parentDataProperty: "subjectId", rootData })) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.linkedViewId !== void 0) {
                            const _errs9 = errors;
                            if (!validate23(data.linkedViewId, { instancePath: instancePath + "/linkedViewId", parentData: data, parentDataProperty: "linkedViewId", rootData })) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs9 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.label !== void 0) {
                              const _errs10 = errors;
                              if (!validate25(data.label, { instancePath: instancePath + "/label", parentData: data, parentDataProperty: "label", rootData })) {
                                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs10 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.documentation !== void 0) {
                                const _errs11 = errors;
                                if (!validate25(data.documentation, { instancePath: instancePath + "/documentation", parentData: data, parentDataProperty: "documentation", rootData })) {
                                  vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs11 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.x !== void 0) {
                                  let data9 = data.x;
                                  const _errs12 = errors;
                                  if (!(typeof data9 == "number" && isFinite(data9))) {
                                    validate139.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                    return false;
                                  }
                                  var valid0 = _errs12 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.y !== void 0) {
                                    let data10 = data.y;
                                    const _errs14 = errors;
                                    if (!(typeof data10 == "number" && isFinite(data10))) {
                                      validate139.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                      return false;
                                    }
                                    var valid0 = _errs14 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.width !== void 0) {
                                      let data11 = data.width;
                                      const _errs16 = errors;
                                      if (!(typeof data11 == "number" && isFinite(data11))) {
                                        validate139.errors = [{ instancePath: instancePath + "/width", schemaPath: "#/properties/width/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                        return false;
                                      }
                                      var valid0 = _errs16 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.height !== void 0) {
                                        let data12 = data.height;
                                        const _errs18 = errors;
                                        if (!(typeof data12 == "number" && isFinite(data12))) {
                                          validate139.errors = [{ instancePath: instancePath + "/height", schemaPath: "#/properties/height/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                          return false;
                                        }
                                        var valid0 = _errs18 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.order !== void 0) {
                                          let data13 = data.order;
                                          const _errs20 = errors;
                                          if (!(typeof data13 == "number" && isFinite(data13))) {
                                            validate139.errors = [{ instancePath: instancePath + "/order", schemaPath: "#/properties/order/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                            return false;
                                          }
                                          var valid0 = _errs20 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.sourceItemId !== void 0) {
                                            const _errs22 = errors;
                                            if (!validate23(data.sourceItemId, { instancePath: instancePath + "/sourceItemId", parentData: data, parentDataProperty: "sourceItemId", rootData })) {
                                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs22 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.targetItemId !== void 0) {
                                              const _errs23 = errors;
                                              if (!validate23(data.targetItemId, { instancePath: instancePath + "/targetItemId", parentData: data, parentDataProperty: "targetItemId", rootData })) {
                                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid0 = _errs23 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.bendpoints !== void 0) {
                                                let data16 = data.bendpoints;
                                                const _errs24 = errors;
                                                if (errors === _errs24) {
                                                  if (Array.isArray(data16)) {
                                                    var valid1 = true;
                                                    const len0 = data16.length;
                                                    for (let i0 = 0; i0 < len0; i0++) {
                                                      const _errs26 = errors;
                                                      if (!validate149(data16[i0], { instancePath: instancePath + "/bendpoints/" + i0, parentData: data16, parentDataProperty: i0, rootData })) {
                                                        vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid1 = _errs26 === errors;
                                                      if (!valid1) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate139.errors = [{ instancePath: instancePath + "/bendpoints", schemaPath: "#/properties/bendpoints/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                    return false;
                                                  }
                                                }
                                                var valid0 = _errs24 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (data.sourceAttachment !== void 0) {
                                                  const _errs27 = errors;
                                                  if (!validate149(data.sourceAttachment, { instancePath: instancePath + "/sourceAttachment", parentData: data, parentDataProperty: "sourceAttachment", rootData })) {
                                                    vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid0 = _errs27 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (data.targetAttachment !== void 0) {
                                                    const _errs28 = errors;
                                                    if (!validate149(data.targetAttachment, { instancePath: instancePath + "/targetAttachment", parentData: data, parentDataProperty: "targetAttachment", rootData })) {
                                                      vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid0 = _errs28 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (data.imageId !== void 0) {
                                                      const _errs29 = errors;
                                                      if (!validate23(data.imageId, { instancePath: instancePath + "/imageId", parentData: data, parentDataProperty: "imageId", rootData })) {
                                                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid0 = _errs29 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                      if (data.properties !== void 0) {
                                                        let data21 = data.properties;
                                                        const _errs30 = errors;
                                                        if (errors === _errs30) {
                                                          if (Array.isArray(data21)) {
                                                            var valid2 = true;
                                                            const len1 = data21.length;
                                                            for (let i1 = 0; i1 < len1; i1++) {
                                                              const _errs32 = errors;
                                                              if (!validate39(data21[i1], { instancePath: instancePath + "/properties/" + i1, parentData: data21, parentDataProperty: i1, rootData })) {
                                                                vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
                                                                errors = vErrors.length;
                                                              }
                                                              var valid2 = _errs32 === errors;
                                                              if (!valid2) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            validate139.errors = [{ instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                            return false;
                                                          }
                                                        }
                                                        var valid0 = _errs30 === errors;
                                                      } else {
                                                        var valid0 = true;
                                                      }
                                                      if (valid0) {
                                                        if (data.style !== void 0) {
                                                          const _errs33 = errors;
                                                          if (!validate155(data.style, { instancePath: instancePath + "/style", parentData: data, parentDataProperty: "style", rootData })) {
                                                            vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid0 = _errs33 === errors;
                                                        } else {
                                                          var valid0 = true;
                                                        }
                                                        if (valid0) {
                                                          if (data.foreign !== void 0) {
                                                            const _errs34 = errors;
                                                            if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                                              vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var valid0 = _errs34 === errors;
                                                          } else {
                                                            var valid0 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate139.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate139.errors = vErrors;
      return errors === 0;
    }
    function validate162(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.name === void 0 && (missing0 = "name") || data.conceptType === void 0 && (missing0 = "conceptType")) {
            validate162.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "kind" || key0 === "id" || key0 === "ownerId" || key0 === "name" || key0 === "conceptType" || key0 === "imageId" || key0 === "externalIds" || key0 === "foreign")) {
                validate162.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("specialization" !== data.kind) {
                  validate162.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "specialization" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.name !== void 0) {
                      const _errs5 = errors;
                      if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.conceptType !== void 0) {
                        let data4 = data.conceptType;
                        const _errs6 = errors;
                        if (errors === _errs6) {
                          if (typeof data4 === "string") {
                            if (!pattern3.test(data4)) {
                              validate162.errors = [{ instancePath: instancePath + "/conceptType", schemaPath: "#/properties/conceptType/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Za-z]{1,60}$" }, message: 'must match pattern "^[A-Z][A-Za-z]{1,60}$"' }];
                              return false;
                            }
                          } else {
                            validate162.errors = [{ instancePath: instancePath + "/conceptType", schemaPath: "#/properties/conceptType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs6 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.imageId !== void 0) {
                          const _errs8 = errors;
                          if (!validate23(data.imageId, { instancePath: instancePath + "/imageId", parentData: data, parentDataProperty: "imageId", rootData })) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs8 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.externalIds !== void 0) {
                            let data6 = data.externalIds;
                            const _errs9 = errors;
                            if (errors === _errs9) {
                              if (Array.isArray(data6)) {
                                var valid1 = true;
                                const len0 = data6.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  const _errs11 = errors;
                                  if (!validate43(data6[i0], { instancePath: instancePath + "/externalIds/" + i0, parentData: data6, parentDataProperty: i0, rootData })) {
                                    vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid1 = _errs11 === errors;
                                  if (!valid1) {
                                    break;
                                  }
                                }
                              } else {
                                validate162.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs9 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.foreign !== void 0) {
                              const _errs12 = errors;
                              if (!validate45(data.foreign, { instancePath: instancePath + "/foreign", parentData: data, parentDataProperty: "foreign", rootData })) {
                                vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs12 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate162.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate162.errors = vErrors;
      return errors === 0;
    }
    var schema39 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "records/image.schema.json", "title": "Image", "description": "A picture used by views and specializations", "type": "object", "additionalProperties": false, "properties": { "kind": { "const": "image" }, "id": { "$ref": "id.schema.json" }, "ownerId": { "$ref": "id.schema.json" }, "path": { "type": "string", "description": "name inside the source file, for instance images/x.png", "maxLength": 1e3 }, "mediaType": { "type": "string", "enum": ["image/png", "image/jpeg", "image/gif", "image/bmp", "image/svg+xml", "image/x-icon", "image/tiff", "application/octet-stream"] }, "base64": { "type": "string", "description": "the bytes, base64 (RFC 4648 \xA74)", "maxLength": 14e6 }, "externalIds": { "type": "array", "items": { "$ref": "external-id.schema.json" } } }, "required": ["kind", "id", "ownerId", "path", "mediaType", "base64"] };
    function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.ownerId === void 0 && (missing0 = "ownerId") || data.path === void 0 && (missing0 = "path") || data.mediaType === void 0 && (missing0 = "mediaType") || data.base64 === void 0 && (missing0 = "base64")) {
            validate169.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!(key0 === "kind" || key0 === "id" || key0 === "ownerId" || key0 === "path" || key0 === "mediaType" || key0 === "base64" || key0 === "externalIds")) {
                validate169.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kind !== void 0) {
                const _errs2 = errors;
                if ("image" !== data.kind) {
                  validate169.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "image" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0) {
                  const _errs3 = errors;
                  if (!validate23(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData })) {
                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ownerId !== void 0) {
                    const _errs4 = errors;
                    if (!validate23(data.ownerId, { instancePath: instancePath + "/ownerId", parentData: data, parentDataProperty: "ownerId", rootData })) {
                      vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.path !== void 0) {
                      let data3 = data.path;
                      const _errs5 = errors;
                      if (errors === _errs5) {
                        if (typeof data3 === "string") {
                          if (func3(data3) > 1e3) {
                            validate169.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
                            return false;
                          }
                        } else {
                          validate169.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs5 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.mediaType !== void 0) {
                        let data4 = data.mediaType;
                        const _errs7 = errors;
                        if (typeof data4 !== "string") {
                          validate169.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "image/png" || data4 === "image/jpeg" || data4 === "image/gif" || data4 === "image/bmp" || data4 === "image/svg+xml" || data4 === "image/x-icon" || data4 === "image/tiff" || data4 === "application/octet-stream")) {
                          validate169.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/enum", keyword: "enum", params: { allowedValues: schema39.properties.mediaType.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs7 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.base64 !== void 0) {
                          let data5 = data.base64;
                          const _errs9 = errors;
                          if (errors === _errs9) {
                            if (typeof data5 === "string") {
                              if (func3(data5) > 14e6) {
                                validate169.errors = [{ instancePath: instancePath + "/base64", schemaPath: "#/properties/base64/maxLength", keyword: "maxLength", params: { limit: 14e6 }, message: "must NOT have more than 14000000 characters" }];
                                return false;
                              }
                            } else {
                              validate169.errors = [{ instancePath: instancePath + "/base64", schemaPath: "#/properties/base64/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.externalIds !== void 0) {
                            let data6 = data.externalIds;
                            const _errs11 = errors;
                            if (errors === _errs11) {
                              if (Array.isArray(data6)) {
                                var valid1 = true;
                                const len0 = data6.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  const _errs13 = errors;
                                  if (!validate43(data6[i0], { instancePath: instancePath + "/externalIds/" + i0, parentData: data6, parentDataProperty: i0, rootData })) {
                                    vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid1 = _errs13 === errors;
                                  if (!valid1) {
                                    break;
                                  }
                                }
                              } else {
                                validate169.errors = [{ instancePath: instancePath + "/externalIds", schemaPath: "#/properties/externalIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs11 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate169.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate169.errors = vErrors;
      return errors === 0;
    }
    function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.kind === void 0 && (missing0 = "kind")) {
            validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const tag0 = data.kind;
            if (typeof tag0 == "string") {
              if (tag0 === "organisation") {
                if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "referenceModel") {
                if (!validate47(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "element") {
                if (!validate58(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "relationship") {
                if (!validate77(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "state") {
                if (!validate91(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "fate") {
                if (!validate99(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "placement") {
                if (!validate104(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "applicability") {
                if (!validate109(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "propertyDefinition") {
                if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "folder") {
                if (!validate117(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "view") {
                if (!validate127(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "viewItem") {
                if (!validate139(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "specialization") {
                if (!validate162(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
                  errors = vErrors.length;
                }
              } else if (tag0 === "image") {
                if (!validate169(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
                  errors = vErrors.length;
                }
              } else {
                validate21.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "kind", tagValue: tag0 }, message: 'value of tag "kind" must be in oneOf' }];
                return false;
              }
            } else {
              validate21.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "kind", tagValue: tag0 }, message: 'tag "kind" must be string' }];
              return false;
            }
          }
        } else {
          validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate21.errors = vErrors;
      return errors === 0;
    }
    var workspaceExport2 = validate187;
    var schema40 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "files/workspace-export.schema.json", "title": "WorkspaceExport", "description": "Our JSON file: the whole model, records sorted by id within each kind", "type": "object", "additionalProperties": false, "properties": { "format": { "const": "kokonaiskuva" }, "formatVersion": { "type": "integer", "minimum": 1 }, "name": { "$ref": "../records/localised-text.schema.json" }, "organisations": { "type": "array", "items": { "$ref": "../records/organisation.schema.json" } }, "referenceModels": { "type": "array", "items": { "$ref": "../records/reference-model.schema.json" } }, "elements": { "type": "array", "items": { "$ref": "../records/element.schema.json" } }, "relationships": { "type": "array", "items": { "$ref": "../records/relationship.schema.json" } }, "states": { "type": "array", "items": { "$ref": "../records/state.schema.json" } }, "fates": { "type": "array", "items": { "$ref": "../records/fate.schema.json" } }, "placements": { "type": "array", "items": { "$ref": "../records/placement.schema.json" } }, "applicabilities": { "type": "array", "items": { "$ref": "../records/applicability.schema.json" } }, "propertyDefinitions": { "type": "array", "items": { "$ref": "../records/property-definition.schema.json" } }, "folders": { "type": "array", "items": { "$ref": "../records/folder.schema.json" } }, "specializations": { "type": "array", "items": { "$ref": "../records/specialization.schema.json" } }, "images": { "type": "array", "items": { "$ref": "../records/image.schema.json" } }, "views": { "type": "array", "items": { "$ref": "../records/view.schema.json" } }, "viewItems": { "type": "array", "items": { "$ref": "../records/view-item.schema.json" } } }, "required": ["format", "formatVersion"] };
    function validate187(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      ;
      let vErrors = null;
      let errors = 0;
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if (data.format === void 0 && (missing0 = "format") || data.formatVersion === void 0 && (missing0 = "formatVersion")) {
            validate187.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 in data) {
              if (!func2.call(schema40.properties, key0)) {
                validate187.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.format !== void 0) {
                const _errs2 = errors;
                if ("kokonaiskuva" !== data.format) {
                  validate187.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: "kokonaiskuva" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.formatVersion !== void 0) {
                  let data1 = data.formatVersion;
                  const _errs3 = errors;
                  if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                    validate187.errors = [{ instancePath: instancePath + "/formatVersion", schemaPath: "#/properties/formatVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  if (errors === _errs3) {
                    if (typeof data1 == "number" && isFinite(data1)) {
                      if (data1 < 1 || isNaN(data1)) {
                        validate187.errors = [{ instancePath: instancePath + "/formatVersion", schemaPath: "#/properties/formatVersion/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.name !== void 0) {
                    const _errs5 = errors;
                    if (!validate25(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData })) {
                      vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs5 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.organisations !== void 0) {
                      let data3 = data.organisations;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (Array.isArray(data3)) {
                          var valid1 = true;
                          const len0 = data3.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs8 = errors;
                            if (!validate22(data3[i0], { instancePath: instancePath + "/organisations/" + i0, parentData: data3, parentDataProperty: i0, rootData })) {
                              vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs8 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate187.errors = [{ instancePath: instancePath + "/organisations", schemaPath: "#/properties/organisations/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs6 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.referenceModels !== void 0) {
                        let data5 = data.referenceModels;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (Array.isArray(data5)) {
                            var valid2 = true;
                            const len1 = data5.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              const _errs11 = errors;
                              if (!validate47(data5[i1], { instancePath: instancePath + "/referenceModels/" + i1, parentData: data5, parentDataProperty: i1, rootData })) {
                                vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs11 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate187.errors = [{ instancePath: instancePath + "/referenceModels", schemaPath: "#/properties/referenceModels/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.elements !== void 0) {
                          let data7 = data.elements;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (Array.isArray(data7)) {
                              var valid3 = true;
                              const len2 = data7.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                const _errs14 = errors;
                                if (!validate58(data7[i2], { instancePath: instancePath + "/elements/" + i2, parentData: data7, parentDataProperty: i2, rootData })) {
                                  vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                                  errors = vErrors.length;
                                }
                                var valid3 = _errs14 === errors;
                                if (!valid3) {
                                  break;
                                }
                              }
                            } else {
                              validate187.errors = [{ instancePath: instancePath + "/elements", schemaPath: "#/properties/elements/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.relationships !== void 0) {
                            let data9 = data.relationships;
                            const _errs15 = errors;
                            if (errors === _errs15) {
                              if (Array.isArray(data9)) {
                                var valid4 = true;
                                const len3 = data9.length;
                                for (let i3 = 0; i3 < len3; i3++) {
                                  const _errs17 = errors;
                                  if (!validate77(data9[i3], { instancePath: instancePath + "/relationships/" + i3, parentData: data9, parentDataProperty: i3, rootData })) {
                                    vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid4 = _errs17 === errors;
                                  if (!valid4) {
                                    break;
                                  }
                                }
                              } else {
                                validate187.errors = [{ instancePath: instancePath + "/relationships", schemaPath: "#/properties/relationships/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.states !== void 0) {
                              let data11 = data.states;
                              const _errs18 = errors;
                              if (errors === _errs18) {
                                if (Array.isArray(data11)) {
                                  var valid5 = true;
                                  const len4 = data11.length;
                                  for (let i4 = 0; i4 < len4; i4++) {
                                    const _errs20 = errors;
                                    if (!validate91(data11[i4], { instancePath: instancePath + "/states/" + i4, parentData: data11, parentDataProperty: i4, rootData })) {
                                      vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid5 = _errs20 === errors;
                                    if (!valid5) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate187.errors = [{ instancePath: instancePath + "/states", schemaPath: "#/properties/states/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.fates !== void 0) {
                                let data13 = data.fates;
                                const _errs21 = errors;
                                if (errors === _errs21) {
                                  if (Array.isArray(data13)) {
                                    var valid6 = true;
                                    const len5 = data13.length;
                                    for (let i5 = 0; i5 < len5; i5++) {
                                      const _errs23 = errors;
                                      if (!validate99(data13[i5], { instancePath: instancePath + "/fates/" + i5, parentData: data13, parentDataProperty: i5, rootData })) {
                                        vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid6 = _errs23 === errors;
                                      if (!valid6) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate187.errors = [{ instancePath: instancePath + "/fates", schemaPath: "#/properties/fates/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.placements !== void 0) {
                                  let data15 = data.placements;
                                  const _errs24 = errors;
                                  if (errors === _errs24) {
                                    if (Array.isArray(data15)) {
                                      var valid7 = true;
                                      const len6 = data15.length;
                                      for (let i6 = 0; i6 < len6; i6++) {
                                        const _errs26 = errors;
                                        if (!validate104(data15[i6], { instancePath: instancePath + "/placements/" + i6, parentData: data15, parentDataProperty: i6, rootData })) {
                                          vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid7 = _errs26 === errors;
                                        if (!valid7) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate187.errors = [{ instancePath: instancePath + "/placements", schemaPath: "#/properties/placements/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs24 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.applicabilities !== void 0) {
                                    let data17 = data.applicabilities;
                                    const _errs27 = errors;
                                    if (errors === _errs27) {
                                      if (Array.isArray(data17)) {
                                        var valid8 = true;
                                        const len7 = data17.length;
                                        for (let i7 = 0; i7 < len7; i7++) {
                                          const _errs29 = errors;
                                          if (!validate109(data17[i7], { instancePath: instancePath + "/applicabilities/" + i7, parentData: data17, parentDataProperty: i7, rootData })) {
                                            vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid8 = _errs29 === errors;
                                          if (!valid8) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate187.errors = [{ instancePath: instancePath + "/applicabilities", schemaPath: "#/properties/applicabilities/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs27 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.propertyDefinitions !== void 0) {
                                      let data19 = data.propertyDefinitions;
                                      const _errs30 = errors;
                                      if (errors === _errs30) {
                                        if (Array.isArray(data19)) {
                                          var valid9 = true;
                                          const len8 = data19.length;
                                          for (let i8 = 0; i8 < len8; i8++) {
                                            const _errs32 = errors;
                                            if (!validate113(data19[i8], { instancePath: instancePath + "/propertyDefinitions/" + i8, parentData: data19, parentDataProperty: i8, rootData })) {
                                              vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid9 = _errs32 === errors;
                                            if (!valid9) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate187.errors = [{ instancePath: instancePath + "/propertyDefinitions", schemaPath: "#/properties/propertyDefinitions/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs30 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.folders !== void 0) {
                                        let data21 = data.folders;
                                        const _errs33 = errors;
                                        if (errors === _errs33) {
                                          if (Array.isArray(data21)) {
                                            var valid10 = true;
                                            const len9 = data21.length;
                                            for (let i9 = 0; i9 < len9; i9++) {
                                              const _errs35 = errors;
                                              if (!validate117(data21[i9], { instancePath: instancePath + "/folders/" + i9, parentData: data21, parentDataProperty: i9, rootData })) {
                                                vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid10 = _errs35 === errors;
                                              if (!valid10) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate187.errors = [{ instancePath: instancePath + "/folders", schemaPath: "#/properties/folders/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs33 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.specializations !== void 0) {
                                          let data23 = data.specializations;
                                          const _errs36 = errors;
                                          if (errors === _errs36) {
                                            if (Array.isArray(data23)) {
                                              var valid11 = true;
                                              const len10 = data23.length;
                                              for (let i10 = 0; i10 < len10; i10++) {
                                                const _errs38 = errors;
                                                if (!validate162(data23[i10], { instancePath: instancePath + "/specializations/" + i10, parentData: data23, parentDataProperty: i10, rootData })) {
                                                  vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid11 = _errs38 === errors;
                                                if (!valid11) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate187.errors = [{ instancePath: instancePath + "/specializations", schemaPath: "#/properties/specializations/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs36 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.images !== void 0) {
                                            let data25 = data.images;
                                            const _errs39 = errors;
                                            if (errors === _errs39) {
                                              if (Array.isArray(data25)) {
                                                var valid12 = true;
                                                const len11 = data25.length;
                                                for (let i11 = 0; i11 < len11; i11++) {
                                                  const _errs41 = errors;
                                                  if (!validate169(data25[i11], { instancePath: instancePath + "/images/" + i11, parentData: data25, parentDataProperty: i11, rootData })) {
                                                    vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid12 = _errs41 === errors;
                                                  if (!valid12) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate187.errors = [{ instancePath: instancePath + "/images", schemaPath: "#/properties/images/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs39 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.views !== void 0) {
                                              let data27 = data.views;
                                              const _errs42 = errors;
                                              if (errors === _errs42) {
                                                if (Array.isArray(data27)) {
                                                  var valid13 = true;
                                                  const len12 = data27.length;
                                                  for (let i12 = 0; i12 < len12; i12++) {
                                                    const _errs44 = errors;
                                                    if (!validate127(data27[i12], { instancePath: instancePath + "/views/" + i12, parentData: data27, parentDataProperty: i12, rootData })) {
                                                      vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid13 = _errs44 === errors;
                                                    if (!valid13) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate187.errors = [{ instancePath: instancePath + "/views", schemaPath: "#/properties/views/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs42 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.viewItems !== void 0) {
                                                let data29 = data.viewItems;
                                                const _errs45 = errors;
                                                if (errors === _errs45) {
                                                  if (Array.isArray(data29)) {
                                                    var valid14 = true;
                                                    const len13 = data29.length;
                                                    for (let i13 = 0; i13 < len13; i13++) {
                                                      const _errs47 = errors;
                                                      if (!validate139(data29[i13], { instancePath: instancePath + "/viewItems/" + i13, parentData: data29, parentDataProperty: i13, rootData })) {
                                                        vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid14 = _errs47 === errors;
                                                      if (!valid14) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate187.errors = [{ instancePath: instancePath + "/viewItems", schemaPath: "#/properties/viewItems/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                    return false;
                                                  }
                                                }
                                                var valid0 = _errs45 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate187.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate187.errors = vErrors;
      return errors === 0;
    }
  }
});

// node_modules/papaparse/papaparse.js
var require_papaparse = __commonJS({
  "node_modules/papaparse/papaparse.js"(exports2, module2) {
    (function(root, factory) {
      if (typeof define === "function" && define.amd) {
        define([], factory);
      } else if (typeof module2 === "object" && typeof exports2 !== "undefined") {
        module2.exports = factory();
      } else {
        root.Papa = factory();
      }
    })(exports2, function moduleFactory() {
      "use strict";
      var global = (function() {
        if (typeof self !== "undefined") {
          return self;
        }
        if (typeof window !== "undefined") {
          return window;
        }
        if (typeof global !== "undefined") {
          return global;
        }
        return {};
      })();
      function getWorkerBlob() {
        var URL = global.URL || global.webkitURL || null;
        var code = moduleFactory.toString();
        return Papa3.BLOB_URL || (Papa3.BLOB_URL = URL.createObjectURL(new Blob(["var global = (function() { if (typeof self !== 'undefined') { return self; } if (typeof window !== 'undefined') { return window; } if (typeof global !== 'undefined') { return global; } return {}; })(); global.IS_PAPA_WORKER=true; ", "(", code, ")();"], { type: "text/javascript" })));
      }
      var IS_WORKER = !global.document && !!global.postMessage, IS_PAPA_WORKER = global.IS_PAPA_WORKER || false;
      var workers = {}, workerIdCounter = 0;
      var Papa3 = {};
      Papa3.parse = CsvToJson;
      Papa3.unparse = JsonToCsv;
      Papa3.RECORD_SEP = String.fromCharCode(30);
      Papa3.UNIT_SEP = String.fromCharCode(31);
      Papa3.BYTE_ORDER_MARK = "\uFEFF";
      Papa3.BAD_DELIMITERS = ["\r", "\n", '"', Papa3.BYTE_ORDER_MARK];
      Papa3.WORKERS_SUPPORTED = !IS_WORKER && !!global.Worker;
      Papa3.NODE_STREAM_INPUT = 1;
      Papa3.LocalChunkSize = 1024 * 1024 * 10;
      Papa3.RemoteChunkSize = 1024 * 1024 * 5;
      Papa3.DefaultDelimiter = ",";
      Papa3.Parser = Parser;
      Papa3.ParserHandle = ParserHandle;
      Papa3.NetworkStreamer = NetworkStreamer;
      Papa3.FileStreamer = FileStreamer;
      Papa3.StringStreamer = StringStreamer;
      Papa3.ReadableStreamStreamer = ReadableStreamStreamer;
      if (typeof PAPA_BROWSER_CONTEXT === "undefined") {
        Papa3.DuplexStreamStreamer = DuplexStreamStreamer;
      }
      if (IS_PAPA_WORKER) {
        global.onmessage = workerThreadReceivedMessage;
      }
      function stripBom(string) {
        if (string.charCodeAt(0) === 65279) {
          return string.slice(1);
        }
        return string;
      }
      function CsvToJson(_input, _config) {
        _config = _config || {};
        var dynamicTyping = _config.dynamicTyping || false;
        if (isFunction(dynamicTyping)) {
          _config.dynamicTypingFunction = dynamicTyping;
          dynamicTyping = {};
        }
        _config.dynamicTyping = dynamicTyping;
        _config.transform = isFunction(_config.transform) ? _config.transform : false;
        if (_config.downloadTimeout !== void 0) {
          var downloadTimeout = parseInt(_config.downloadTimeout);
          if (isNaN(downloadTimeout)) {
            throw new Error("Config downloadTimeout value (" + _config.downloadTimeout + ") not parsable by parseInt(val).");
          }
          _config.downloadTimeout = downloadTimeout;
        }
        if (_config.worker && Papa3.WORKERS_SUPPORTED) {
          var w = newWorker();
          w.userStep = _config.step;
          w.userChunk = _config.chunk;
          w.userComplete = _config.complete;
          w.userError = _config.error;
          _config.step = isFunction(_config.step);
          _config.chunk = isFunction(_config.chunk);
          _config.complete = isFunction(_config.complete);
          _config.error = isFunction(_config.error);
          delete _config.worker;
          w.postMessage({
            input: _input,
            config: _config,
            workerId: w.id
          });
          return;
        }
        var streamer = null;
        if (_input === Papa3.NODE_STREAM_INPUT && typeof PAPA_BROWSER_CONTEXT === "undefined") {
          streamer = new DuplexStreamStreamer(_config);
          return streamer.getStream();
        } else if (typeof _input === "string") {
          _input = stripBom(_input);
          if (_config.download)
            streamer = new NetworkStreamer(_config);
          else
            streamer = new StringStreamer(_config);
        } else if (_input.readable === true && isFunction(_input.read) && isFunction(_input.on)) {
          streamer = new ReadableStreamStreamer(_config);
        } else if (global.File && _input instanceof File || _input instanceof Object)
          streamer = new FileStreamer(_config);
        return streamer.stream(_input);
      }
      function JsonToCsv(_input, _config) {
        var _quotes = false;
        var _writeHeader = true;
        var _delimiter = ",";
        var _newline = "\r\n";
        var _quoteChar = '"';
        var _escapedQuote = _quoteChar + _quoteChar;
        var _skipEmptyLines = false;
        var _columns = null;
        var _escapeFormulae = false;
        unpackConfig();
        var quoteCharRegex = new RegExp(escapeRegExp(_quoteChar), "g");
        if (typeof _input === "string")
          _input = JSON.parse(_input);
        if (Array.isArray(_input)) {
          if (!_input.length)
            return serialize(_columns, _input, _skipEmptyLines);
          else if (Array.isArray(_input[0]))
            return serialize(null, _input, _skipEmptyLines);
          else if (typeof _input[0] === "object")
            return serialize(_columns || Object.keys(_input[0]), _input, _skipEmptyLines);
        } else if (typeof _input === "object") {
          if (typeof _input.data === "string")
            _input.data = JSON.parse(_input.data);
          if (Array.isArray(_input.data)) {
            if (!_input.fields)
              _input.fields = _input.meta && _input.meta.fields || _columns;
            if (!_input.fields)
              _input.fields = Array.isArray(_input.data[0]) ? _input.fields : typeof _input.data[0] === "object" ? Object.keys(_input.data[0]) : [];
            if (!Array.isArray(_input.data[0]) && typeof _input.data[0] !== "object")
              _input.data = [_input.data];
          }
          return serialize(_input.fields || [], _input.data || [], _skipEmptyLines);
        }
        throw new Error("Unable to serialize unrecognized input");
        function unpackConfig() {
          if (typeof _config !== "object")
            return;
          if (typeof _config.delimiter === "string" && !Papa3.BAD_DELIMITERS.filter(function(value) {
            return _config.delimiter.indexOf(value) !== -1;
          }).length) {
            _delimiter = _config.delimiter;
          }
          if (typeof _config.quotes === "boolean" || typeof _config.quotes === "function" || Array.isArray(_config.quotes))
            _quotes = _config.quotes;
          if (typeof _config.skipEmptyLines === "boolean" || typeof _config.skipEmptyLines === "string")
            _skipEmptyLines = _config.skipEmptyLines;
          if (typeof _config.newline === "string")
            _newline = _config.newline;
          if (typeof _config.quoteChar === "string") {
            _quoteChar = _config.quoteChar;
            _escapedQuote = _quoteChar + _quoteChar;
          }
          if (typeof _config.header === "boolean")
            _writeHeader = _config.header;
          if (Array.isArray(_config.columns)) {
            if (_config.columns.length === 0) throw new Error("Option columns is empty");
            _columns = _config.columns;
          }
          if (_config.escapeChar !== void 0) {
            _escapedQuote = _config.escapeChar + _quoteChar;
          }
          if (_config.escapeFormulae instanceof RegExp) {
            _escapeFormulae = _config.escapeFormulae;
          } else if (typeof _config.escapeFormulae === "boolean" && _config.escapeFormulae) {
            _escapeFormulae = /^[=+\-@\t\r].*$/;
          }
        }
        function serialize(fields2, data, skipEmptyLines) {
          var csv = "";
          if (typeof fields2 === "string")
            fields2 = JSON.parse(fields2);
          if (typeof data === "string")
            data = JSON.parse(data);
          var hasHeader = Array.isArray(fields2) && fields2.length > 0;
          var dataKeyedByField = !Array.isArray(data[0]);
          if (hasHeader && _writeHeader) {
            for (var i2 = 0; i2 < fields2.length; i2++) {
              if (i2 > 0)
                csv += _delimiter;
              csv += safe(fields2[i2], i2);
            }
            if (data.length > 0)
              csv += _newline;
          }
          for (var row2 = 0; row2 < data.length; row2++) {
            var maxCol = hasHeader ? fields2.length : data[row2].length;
            var emptyLine = false;
            var nullLine = hasHeader ? Object.keys(data[row2]).length === 0 : data[row2].length === 0;
            if (skipEmptyLines && !hasHeader) {
              emptyLine = skipEmptyLines === "greedy" ? data[row2].join("").trim() === "" : data[row2].length === 1 && (data[row2][0] === null || data[row2][0] === void 0 || data[row2][0].length === 0);
            }
            if (skipEmptyLines === "greedy" && hasHeader) {
              var line = [];
              for (var c = 0; c < maxCol; c++) {
                var cx = dataKeyedByField ? fields2[c] : c;
                line.push(data[row2][cx]);
              }
              emptyLine = line.join("").trim() === "";
            }
            if (!emptyLine) {
              for (var col = 0; col < maxCol; col++) {
                if (col > 0 && !nullLine)
                  csv += _delimiter;
                var colIdx = hasHeader && dataKeyedByField ? fields2[col] : col;
                csv += safe(data[row2][colIdx], col);
              }
              if (row2 < data.length - 1 && (!skipEmptyLines || maxCol > 0 && !nullLine)) {
                csv += _newline;
              }
            }
          }
          return csv;
        }
        function safe(str, col) {
          if (typeof str === "undefined" || str === null)
            return "";
          if (str.constructor === Date) {
            if (isNaN(str.getTime()))
              return "";
            return str.toISOString();
          }
          var needsQuotes = false;
          var strValue = str.toString();
          if (_escapeFormulae && typeof str !== "number" && typeof str !== "bigint" && typeof str !== "boolean" && _escapeFormulae.test(strValue)) {
            strValue = "'" + strValue;
            str = strValue;
            needsQuotes = true;
          }
          var escapedQuoteStr = strValue.replace(quoteCharRegex, _escapedQuote);
          needsQuotes = needsQuotes || _quotes === true || typeof _quotes === "function" && _quotes(str, col) || Array.isArray(_quotes) && _quotes[col] || hasAny(escapedQuoteStr, Papa3.BAD_DELIMITERS) || escapedQuoteStr.indexOf(_delimiter) > -1 || strValue.indexOf(_quoteChar) > -1 || escapedQuoteStr.charAt(0) === " " || escapedQuoteStr.charAt(escapedQuoteStr.length - 1) === " ";
          return needsQuotes ? _quoteChar + escapedQuoteStr + _quoteChar : escapedQuoteStr;
        }
        function hasAny(str, substrings) {
          for (var i2 = 0; i2 < substrings.length; i2++)
            if (str.indexOf(substrings[i2]) > -1)
              return true;
          return false;
        }
      }
      function ChunkStreamer(config) {
        this._handle = null;
        this._finished = false;
        this._completed = false;
        this._halted = false;
        this._input = null;
        this._baseIndex = 0;
        this._partialLine = "";
        this._rowCount = 0;
        this._start = 0;
        this._nextChunk = null;
        this.isFirstChunk = true;
        this._completeResults = {
          data: [],
          errors: [],
          meta: {}
        };
        replaceConfig.call(this, config);
        this.parseChunk = function(chunk, isFakeChunk) {
          const skipFirstNLines = parseInt(this._config.skipFirstNLines) || 0;
          if (this.isFirstChunk && skipFirstNLines > 0) {
            let _newline = this._config.newline;
            if (!_newline) {
              const quoteChar = this._config.quoteChar || '"';
              _newline = this._handle.guessLineEndings(chunk, quoteChar);
            }
            const splitChunk = chunk.split(_newline);
            chunk = [...splitChunk.slice(skipFirstNLines)].join(_newline);
          }
          if (this.isFirstChunk && isFunction(this._config.beforeFirstChunk)) {
            var modifiedChunk = this._config.beforeFirstChunk(chunk);
            if (modifiedChunk !== void 0)
              chunk = modifiedChunk;
          }
          this.isFirstChunk = false;
          this._halted = false;
          var aggregate = this._partialLine + chunk;
          this._partialLine = "";
          var results = this._handle.parse(aggregate, this._baseIndex, !this._finished);
          if (this._handle.paused() || this._handle.aborted()) {
            this._halted = true;
            return;
          }
          var lastIndex = results.meta.cursor;
          if (!this._finished) {
            this._partialLine = aggregate.substring(lastIndex - this._baseIndex);
            this._baseIndex = lastIndex;
          }
          if (results && results.data)
            this._rowCount += results.data.length;
          var finishedIncludingPreview = this._finished || this._config.preview && this._rowCount >= this._config.preview;
          if (IS_PAPA_WORKER) {
            global.postMessage({
              results,
              workerId: Papa3.WORKER_ID,
              finished: finishedIncludingPreview
            });
          } else if (isFunction(this._config.chunk) && !isFakeChunk) {
            this._config.chunk(results, this._handle);
            if (this._handle.paused() || this._handle.aborted()) {
              this._halted = true;
              return;
            }
            results = void 0;
            this._completeResults = void 0;
          }
          if (!this._config.step && !this._config.chunk) {
            this._completeResults.data = this._completeResults.data.concat(results.data);
            this._completeResults.errors = this._completeResults.errors.concat(results.errors);
            this._completeResults.meta = results.meta;
          }
          if (!this._completed && finishedIncludingPreview && isFunction(this._config.complete) && (!results || !results.meta.aborted)) {
            this._config.complete(this._completeResults, this._input);
            this._completed = true;
          }
          if (!finishedIncludingPreview && (!results || !results.meta.paused))
            this._nextChunk();
          return results;
        };
        this._sendError = function(error) {
          if (isFunction(this._config.error))
            this._config.error(error);
          else if (IS_PAPA_WORKER && this._config.error) {
            global.postMessage({
              workerId: Papa3.WORKER_ID,
              error,
              finished: false
            });
          }
        };
        function replaceConfig(config2) {
          var configCopy = copy(config2);
          configCopy.chunkSize = parseInt(configCopy.chunkSize);
          if (!config2.step && !config2.chunk)
            configCopy.chunkSize = null;
          this._handle = new ParserHandle(configCopy);
          this._handle.streamer = this;
          this._config = configCopy;
        }
      }
      function NetworkStreamer(config) {
        config = config || {};
        if (!config.chunkSize)
          config.chunkSize = Papa3.RemoteChunkSize;
        ChunkStreamer.call(this, config);
        var xhr;
        if (IS_WORKER) {
          this._nextChunk = function() {
            this._readChunk();
            this._chunkLoaded();
          };
        } else {
          this._nextChunk = function() {
            this._readChunk();
          };
        }
        this.stream = function(url) {
          this._input = url;
          this._nextChunk();
        };
        this._readChunk = function() {
          if (this._finished) {
            this._chunkLoaded();
            return;
          }
          xhr = new XMLHttpRequest();
          if (this._config.withCredentials) {
            xhr.withCredentials = this._config.withCredentials;
          }
          if (!IS_WORKER) {
            xhr.onload = bindFunction(this._chunkLoaded, this);
            xhr.onerror = bindFunction(this._chunkError, this);
          }
          xhr.ontimeout = bindFunction(this._chunkTimeout, this);
          xhr.open(this._config.downloadRequestBody ? "POST" : "GET", this._input, !IS_WORKER);
          if (this._config.downloadTimeout && !IS_WORKER) {
            xhr.timeout = this._config.downloadTimeout;
          }
          if (this._config.downloadRequestHeaders) {
            var headers = this._config.downloadRequestHeaders;
            for (var headerName in headers) {
              xhr.setRequestHeader(headerName, headers[headerName]);
            }
          }
          if (this._config.chunkSize) {
            var end = this._start + this._config.chunkSize - 1;
            xhr.setRequestHeader("Range", "bytes=" + this._start + "-" + end);
          }
          try {
            xhr.send(this._config.downloadRequestBody);
          } catch (err2) {
            this._chunkError(err2.message);
          }
          if (IS_WORKER && xhr.status === 0)
            this._chunkError();
        };
        this._chunkLoaded = function() {
          if (xhr.readyState !== 4)
            return;
          if (xhr.status < 200 || xhr.status >= 400) {
            this._chunkError();
            return;
          }
          this._start += this._config.chunkSize ? this._config.chunkSize : xhr.responseText.length;
          this._finished = !this._config.chunkSize || this._start >= getFileSize(xhr);
          this.parseChunk(xhr.responseText);
        };
        this._chunkError = function(errorMessage) {
          var errorText = xhr.statusText || errorMessage;
          this._sendError(new Error(errorText));
        };
        this._chunkTimeout = function() {
          this._chunkError("Request timed out after " + this._config.downloadTimeout + "ms");
        };
        function getFileSize(xhr2) {
          var contentRange = xhr2.getResponseHeader("Content-Range");
          if (contentRange === null) {
            return -1;
          }
          return parseInt(contentRange.substring(contentRange.lastIndexOf("/") + 1));
        }
      }
      NetworkStreamer.prototype = Object.create(ChunkStreamer.prototype);
      NetworkStreamer.prototype.constructor = NetworkStreamer;
      function FileStreamer(config) {
        config = config || {};
        if (!config.chunkSize)
          config.chunkSize = Papa3.LocalChunkSize;
        ChunkStreamer.call(this, config);
        var reader, slice;
        var usingAsyncReader = typeof FileReader !== "undefined";
        this.stream = function(file2) {
          this._input = file2;
          slice = file2.slice || file2.webkitSlice || file2.mozSlice;
          if (usingAsyncReader) {
            reader = new FileReader();
            reader.onload = bindFunction(this._chunkLoaded, this);
            reader.onerror = bindFunction(this._chunkError, this);
          } else
            reader = new FileReaderSync();
          this._nextChunk();
        };
        this._nextChunk = function() {
          if (!this._finished && (!this._config.preview || this._rowCount < this._config.preview))
            this._readChunk();
        };
        this._readChunk = function() {
          var input = this._input;
          if (this._config.chunkSize) {
            var end = Math.min(this._start + this._config.chunkSize, this._input.size);
            input = slice.call(input, this._start, end);
          }
          var txt = reader.readAsText(input, this._config.encoding);
          if (!usingAsyncReader)
            this._chunkLoaded({ target: { result: txt } });
        };
        this._chunkLoaded = function(event) {
          this._start += this._config.chunkSize;
          this._finished = !this._config.chunkSize || this._start >= this._input.size;
          this.parseChunk(event.target.result);
        };
        this._chunkError = function() {
          this._sendError(reader.error);
        };
      }
      FileStreamer.prototype = Object.create(ChunkStreamer.prototype);
      FileStreamer.prototype.constructor = FileStreamer;
      function StringStreamer(config) {
        config = config || {};
        ChunkStreamer.call(this, config);
        var remaining;
        this.stream = function(s) {
          remaining = s;
          return this._nextChunk();
        };
        this._nextChunk = function() {
          if (this._finished) return;
          var size = this._config.chunkSize;
          var chunk;
          if (size) {
            chunk = remaining.substring(0, size);
            remaining = remaining.substring(size);
          } else {
            chunk = remaining;
            remaining = "";
          }
          this._finished = !remaining;
          return this.parseChunk(chunk);
        };
      }
      StringStreamer.prototype = Object.create(StringStreamer.prototype);
      StringStreamer.prototype.constructor = StringStreamer;
      function ReadableStreamStreamer(config) {
        config = config || {};
        ChunkStreamer.call(this, config);
        var queue = [];
        var parseOnData = true;
        var streamHasEnded = false;
        this.pause = function() {
          ChunkStreamer.prototype.pause.apply(this, arguments);
          this._input.pause();
        };
        this.resume = function() {
          ChunkStreamer.prototype.resume.apply(this, arguments);
          this._input.resume();
        };
        this.stream = function(stream) {
          this._input = stream;
          this._input.on("data", this._streamData);
          this._input.on("end", this._streamEnd);
          this._input.on("error", this._streamError);
        };
        this._checkIsFinished = function() {
          if (streamHasEnded && queue.length === 1) {
            this._finished = true;
          }
        };
        this._nextChunk = function() {
          this._checkIsFinished();
          if (queue.length) {
            this.parseChunk(queue.shift());
          } else {
            parseOnData = true;
          }
        };
        this._streamData = bindFunction(function(chunk) {
          try {
            queue.push(typeof chunk === "string" ? chunk : chunk.toString(this._config.encoding));
            if (parseOnData) {
              parseOnData = false;
              this._checkIsFinished();
              this.parseChunk(queue.shift());
            }
          } catch (error) {
            this._streamError(error);
          }
        }, this);
        this._streamError = bindFunction(function(error) {
          this._streamCleanUp();
          this._sendError(error);
        }, this);
        this._streamEnd = bindFunction(function() {
          this._streamCleanUp();
          streamHasEnded = true;
          this._streamData("");
        }, this);
        this._streamCleanUp = bindFunction(function() {
          this._input.removeListener("data", this._streamData);
          this._input.removeListener("end", this._streamEnd);
          this._input.removeListener("error", this._streamError);
        }, this);
      }
      ReadableStreamStreamer.prototype = Object.create(ChunkStreamer.prototype);
      ReadableStreamStreamer.prototype.constructor = ReadableStreamStreamer;
      function DuplexStreamStreamer(_config) {
        var Duplex = require("stream").Duplex;
        var config = copy(_config);
        var parseOnWrite = true;
        var writeStreamHasFinished = false;
        var parseCallbackQueue = [];
        var stream = null;
        this._onCsvData = function(results) {
          var data = results.data;
          if (!stream.push(data) && !this._handle.paused()) {
            this._handle.pause();
          }
        };
        this._onCsvComplete = function() {
          stream.push(null);
        };
        config.step = bindFunction(this._onCsvData, this);
        config.complete = bindFunction(this._onCsvComplete, this);
        ChunkStreamer.call(this, config);
        this._nextChunk = function() {
          if (writeStreamHasFinished && parseCallbackQueue.length === 1) {
            this._finished = true;
          }
          if (parseCallbackQueue.length) {
            parseCallbackQueue.shift()();
          } else {
            parseOnWrite = true;
          }
        };
        this._addToParseQueue = function(chunk, callback) {
          parseCallbackQueue.push(bindFunction(function() {
            this.parseChunk(typeof chunk === "string" ? chunk : chunk.toString(config.encoding));
            if (isFunction(callback)) {
              return callback();
            }
          }, this));
          if (parseOnWrite) {
            parseOnWrite = false;
            this._nextChunk();
          }
        };
        this._onRead = function() {
          if (this._handle.paused()) {
            this._handle.resume();
          }
        };
        this._onWrite = function(chunk, encoding, callback) {
          this._addToParseQueue(chunk, callback);
        };
        this._onWriteComplete = function() {
          writeStreamHasFinished = true;
          this._addToParseQueue("");
        };
        this.getStream = function() {
          return stream;
        };
        stream = new Duplex({
          readableObjectMode: true,
          decodeStrings: false,
          read: bindFunction(this._onRead, this),
          write: bindFunction(this._onWrite, this)
        });
        stream.once("finish", bindFunction(this._onWriteComplete, this));
      }
      if (typeof PAPA_BROWSER_CONTEXT === "undefined") {
        DuplexStreamStreamer.prototype = Object.create(ChunkStreamer.prototype);
        DuplexStreamStreamer.prototype.constructor = DuplexStreamStreamer;
      }
      function ParserHandle(_config) {
        var MAX_FLOAT = Math.pow(2, 53);
        var MIN_FLOAT = -MAX_FLOAT;
        var FLOAT = /^\s*-?(\d+\.?|\.\d+|\d+\.\d+)([eE][-+]?\d+)?\s*$/;
        var ISO_DATE = /^((\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)))$/;
        var self2 = this;
        var _stepCounter = 0;
        var _rowCounter = 0;
        var _input;
        var _parser;
        var _paused = false;
        var _aborted = false;
        var _delimiterError;
        var _fields = [];
        var _results = {
          // The last results returned from the parser
          data: [],
          errors: [],
          meta: {}
        };
        if (isFunction(_config.step)) {
          var userStep = _config.step;
          _config.step = function(results) {
            _results = results;
            if (needsHeaderRow())
              processResults();
            else {
              processResults();
              if (_results.data.length === 0)
                return;
              _stepCounter += results.data.length;
              if (_config.preview && _stepCounter > _config.preview)
                _parser.abort();
              else {
                _results.data = _results.data[0];
                userStep(_results, self2);
              }
            }
          };
        }
        this.parse = function(input, baseIndex, ignoreLastRow) {
          var quoteChar = _config.quoteChar || '"';
          if (!_config.newline)
            _config.newline = this.guessLineEndings(input, quoteChar);
          _delimiterError = false;
          if (!_config.delimiter) {
            var delimGuess = guessDelimiter(input, _config.newline, _config.skipEmptyLines, _config.comments, _config.delimitersToGuess);
            if (delimGuess.successful)
              _config.delimiter = delimGuess.bestDelimiter;
            else {
              _delimiterError = true;
              _config.delimiter = Papa3.DefaultDelimiter;
            }
            _results.meta.delimiter = _config.delimiter;
          } else if (isFunction(_config.delimiter)) {
            _config.delimiter = _config.delimiter(input);
            _results.meta.delimiter = _config.delimiter;
          }
          var parserConfig = copy(_config);
          parserConfig.header = needsHeaderRow();
          if (_config.preview && _config.header)
            parserConfig.preview++;
          _input = input;
          _parser = new Parser(parserConfig);
          _results = _parser.parse(_input, baseIndex, ignoreLastRow);
          processResults();
          return _paused ? { meta: { paused: true } } : _results || { meta: { paused: false } };
        };
        this.paused = function() {
          return _paused;
        };
        this.pause = function() {
          _paused = true;
          _parser.abort();
          _input = isFunction(_config.chunk) ? "" : _input.substring(_parser.getCharIndex());
        };
        this.resume = function() {
          if (self2.streamer._halted) {
            _paused = false;
            self2.streamer.parseChunk(_input, true);
          } else {
            setTimeout(self2.resume, 3);
          }
        };
        this.aborted = function() {
          return _aborted;
        };
        this.abort = function() {
          _aborted = true;
          _parser.abort();
          _results.meta.aborted = true;
          if (isFunction(_config.complete))
            _config.complete(_results);
          _input = "";
        };
        this.guessLineEndings = function(input, quoteChar) {
          input = input.substring(0, 1024 * 1024);
          var re = new RegExp(escapeRegExp(quoteChar) + "([^]*?)" + escapeRegExp(quoteChar), "gm");
          input = input.replace(re, "");
          var r = input.split("\r");
          var n2 = input.split("\n");
          var nAppearsFirst = n2.length > 1 && n2[0].length < r[0].length;
          if (r.length === 1 || nAppearsFirst)
            return "\n";
          var numWithN = 0;
          for (var i2 = 0; i2 < r.length; i2++) {
            if (r[i2][0] === "\n")
              numWithN++;
          }
          return numWithN >= r.length / 2 ? "\r\n" : "\r";
        };
        function testEmptyLine(s) {
          return _config.skipEmptyLines === "greedy" ? s.join("").trim() === "" : s.length === 1 && s[0].length === 0;
        }
        function testFloat(s) {
          if (FLOAT.test(s)) {
            var floatValue = parseFloat(s);
            if (floatValue > MIN_FLOAT && floatValue < MAX_FLOAT) {
              return true;
            }
          }
          return false;
        }
        function processResults() {
          if (_results && _delimiterError) {
            addError("Delimiter", "UndetectableDelimiter", "Unable to auto-detect delimiting character; defaulted to '" + Papa3.DefaultDelimiter + "'");
            _delimiterError = false;
          }
          if (_config.skipEmptyLines) {
            _results.data = _results.data.filter(function(d) {
              return !testEmptyLine(d);
            });
          }
          if (needsHeaderRow())
            fillHeaderFields();
          return applyHeaderAndDynamicTypingAndTransformation();
        }
        function needsHeaderRow() {
          return _config.header && _fields.length === 0;
        }
        function fillHeaderFields() {
          if (!_results)
            return;
          function addHeader(header) {
            _fields.push(header);
          }
          if (Array.isArray(_results.data[0])) {
            for (var i2 = 0; needsHeaderRow() && i2 < _results.data.length; i2++)
              _results.data[i2].forEach(addHeader);
            _results.data.splice(0, 1);
          } else
            _results.data.forEach(addHeader);
        }
        function shouldApplyDynamicTyping(field) {
          if (_config.dynamicTypingFunction && _config.dynamicTyping[field] === void 0) {
            _config.dynamicTyping[field] = _config.dynamicTypingFunction(field);
          }
          return (_config.dynamicTyping[field] || _config.dynamicTyping) === true;
        }
        function parseDynamic(field, value) {
          if (shouldApplyDynamicTyping(field)) {
            if (value === "true" || value === "TRUE")
              return true;
            else if (value === "false" || value === "FALSE")
              return false;
            else if (testFloat(value))
              return parseFloat(value);
            else if (ISO_DATE.test(value))
              return new Date(value);
            else
              return value === "" ? null : value;
          }
          return value;
        }
        function applyHeaderAndDynamicTypingAndTransformation() {
          if (!_results || !_config.header && !_config.dynamicTyping && !_config.transform)
            return _results;
          function processRow(rowSource, i2) {
            var row2 = _config.header ? {} : [];
            var j;
            for (j = 0; j < rowSource.length; j++) {
              var field = j;
              var value = rowSource[j];
              if (_config.header)
                field = j >= _fields.length ? "__parsed_extra" : _fields[j];
              if (_config.transform)
                value = _config.transform(value, field);
              value = parseDynamic(field, value);
              if (field === "__parsed_extra") {
                row2[field] = row2[field] || [];
                row2[field].push(value);
              } else
                row2[field] = value;
            }
            if (_config.header) {
              if (j > _fields.length)
                addError("FieldMismatch", "TooManyFields", "Too many fields: expected " + _fields.length + " fields but parsed " + j, _rowCounter + i2);
              else if (j < _fields.length)
                addError("FieldMismatch", "TooFewFields", "Too few fields: expected " + _fields.length + " fields but parsed " + j, _rowCounter + i2);
            }
            return row2;
          }
          var incrementBy = 1;
          if (!_results.data.length || Array.isArray(_results.data[0])) {
            _results.data = _results.data.map(processRow);
            incrementBy = _results.data.length;
          } else
            _results.data = processRow(_results.data, 0);
          if (_config.header && _results.meta)
            _results.meta.fields = _fields;
          _rowCounter += incrementBy;
          return _results;
        }
        function guessDelimiter(input, newline, skipEmptyLines, comments, delimitersToGuess) {
          var bestDelim, bestDelta, fieldCountPrevRow, maxFieldCount;
          delimitersToGuess = delimitersToGuess || [",", "	", "|", ";", Papa3.RECORD_SEP, Papa3.UNIT_SEP];
          for (var i2 = 0; i2 < delimitersToGuess.length; i2++) {
            var delim = delimitersToGuess[i2];
            var delta = 0, avgFieldCount = 0, emptyLinesCount = 0;
            fieldCountPrevRow = void 0;
            var preview = new Parser({
              comments,
              delimiter: delim,
              newline,
              preview: 10
            }).parse(input);
            for (var j = 0; j < preview.data.length; j++) {
              if (skipEmptyLines && testEmptyLine(preview.data[j])) {
                emptyLinesCount++;
                continue;
              }
              var fieldCount = preview.data[j].length;
              avgFieldCount += fieldCount;
              if (typeof fieldCountPrevRow === "undefined") {
                fieldCountPrevRow = fieldCount;
                continue;
              } else if (fieldCount > 0) {
                delta += Math.abs(fieldCount - fieldCountPrevRow);
                fieldCountPrevRow = fieldCount;
              }
            }
            if (preview.data.length > 0)
              avgFieldCount /= preview.data.length - emptyLinesCount;
            if (avgFieldCount > 1.99 && (typeof bestDelta === "undefined" || delta < bestDelta || delta === bestDelta && avgFieldCount > maxFieldCount)) {
              bestDelta = delta;
              bestDelim = delim;
              maxFieldCount = avgFieldCount;
            }
          }
          _config.delimiter = bestDelim;
          return {
            successful: !!bestDelim,
            bestDelimiter: bestDelim
          };
        }
        function addError(type, code, msg, row2) {
          var error = {
            type,
            code,
            message: msg
          };
          if (row2 !== void 0) {
            error.row = row2;
          }
          _results.errors.push(error);
        }
      }
      function escapeRegExp(string) {
        return string.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      }
      function Parser(config) {
        config = config || {};
        var delim = config.delimiter;
        var newline = config.newline;
        var comments = config.comments;
        var step = config.step;
        var preview = config.preview;
        var fastMode = config.fastMode;
        var quoteChar;
        var renamedHeaders = null;
        var headerParsed = false;
        if (config.quoteChar === void 0 || config.quoteChar === null) {
          quoteChar = '"';
        } else {
          quoteChar = config.quoteChar;
        }
        var escapeChar = quoteChar;
        if (config.escapeChar !== void 0) {
          escapeChar = config.escapeChar;
        }
        if (typeof delim !== "string" || Papa3.BAD_DELIMITERS.indexOf(delim) > -1)
          delim = ",";
        if (comments === delim)
          throw new Error("Comment character same as delimiter");
        else if (comments === true)
          comments = "#";
        else if (typeof comments !== "string" || Papa3.BAD_DELIMITERS.indexOf(comments) > -1)
          comments = false;
        if (newline !== "\n" && newline !== "\r" && newline !== "\r\n")
          newline = "\n";
        var cursor = 0;
        var aborted = false;
        this.parse = function(input, baseIndex, ignoreLastRow) {
          if (typeof input !== "string")
            throw new Error("Input must be a string");
          var inputLen = input.length, delimLen = delim.length, newlineLen = newline.length, commentsLen = comments.length;
          var stepIsFunction = isFunction(step);
          cursor = 0;
          var data = [], errors = [], row2 = [], lastCursor = 0;
          if (!input)
            return returnable();
          if (fastMode || fastMode !== false && input.indexOf(quoteChar) === -1) {
            var rows = input.split(newline);
            for (var i2 = 0; i2 < rows.length; i2++) {
              row2 = rows[i2];
              cursor += row2.length;
              if (i2 !== rows.length - 1)
                cursor += newline.length;
              else if (ignoreLastRow)
                return returnable();
              if (comments && row2.substring(0, commentsLen) === comments)
                continue;
              if (stepIsFunction) {
                data = [];
                pushRow(row2.split(delim));
                doStep();
                if (aborted)
                  return returnable();
              } else
                pushRow(row2.split(delim));
              if (preview && i2 >= preview) {
                data = data.slice(0, preview);
                return returnable(true);
              }
            }
            return returnable();
          }
          var nextDelim = input.indexOf(delim, cursor);
          var nextNewline = input.indexOf(newline, cursor);
          var quoteCharRegex = new RegExp(escapeRegExp(escapeChar) + escapeRegExp(quoteChar), "g");
          var quoteSearch = input.indexOf(quoteChar, cursor);
          for (; ; ) {
            if (input[cursor] === quoteChar) {
              quoteSearch = cursor;
              cursor++;
              for (; ; ) {
                quoteSearch = input.indexOf(quoteChar, quoteSearch + 1);
                if (quoteSearch === -1) {
                  if (!ignoreLastRow) {
                    errors.push({
                      type: "Quotes",
                      code: "MissingQuotes",
                      message: "Quoted field unterminated",
                      row: data.length,
                      // row has yet to be inserted
                      index: cursor
                    });
                  }
                  return finish();
                }
                if (quoteSearch === inputLen - 1) {
                  var value = input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar);
                  return finish(value);
                }
                if (quoteChar === escapeChar && input[quoteSearch + 1] === escapeChar) {
                  quoteSearch++;
                  continue;
                }
                if (quoteChar !== escapeChar && quoteSearch !== 0 && input[quoteSearch - 1] === escapeChar) {
                  continue;
                }
                if (nextDelim !== -1 && nextDelim < quoteSearch + 1) {
                  nextDelim = input.indexOf(delim, quoteSearch + 1);
                }
                if (nextNewline !== -1 && nextNewline < quoteSearch + 1) {
                  nextNewline = input.indexOf(newline, quoteSearch + 1);
                }
                var checkUpTo = nextNewline === -1 ? nextDelim : Math.min(nextDelim, nextNewline);
                var spacesBetweenQuoteAndDelimiter = extraSpaces(checkUpTo);
                if (input.substr(quoteSearch + 1 + spacesBetweenQuoteAndDelimiter, delimLen) === delim) {
                  row2.push(input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar));
                  cursor = quoteSearch + 1 + spacesBetweenQuoteAndDelimiter + delimLen;
                  if (input[quoteSearch + 1 + spacesBetweenQuoteAndDelimiter + delimLen] !== quoteChar) {
                    quoteSearch = input.indexOf(quoteChar, cursor);
                  }
                  if (nextDelim !== -1 && nextDelim < cursor)
                    nextDelim = input.indexOf(delim, cursor);
                  if (nextNewline !== -1 && nextNewline < cursor)
                    nextNewline = input.indexOf(newline, cursor);
                  break;
                }
                var spacesBetweenQuoteAndNewLine = extraSpaces(nextNewline);
                if (input.substring(quoteSearch + 1 + spacesBetweenQuoteAndNewLine, quoteSearch + 1 + spacesBetweenQuoteAndNewLine + newlineLen) === newline) {
                  row2.push(input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar));
                  saveRow(quoteSearch + 1 + spacesBetweenQuoteAndNewLine + newlineLen);
                  if (nextDelim !== -1 && nextDelim < cursor)
                    nextDelim = input.indexOf(delim, cursor);
                  quoteSearch = input.indexOf(quoteChar, cursor);
                  if (stepIsFunction) {
                    doStep();
                    if (aborted)
                      return returnable();
                  }
                  if (preview && data.length >= preview)
                    return returnable(true);
                  break;
                }
                errors.push({
                  type: "Quotes",
                  code: "InvalidQuotes",
                  message: "Trailing quote on quoted field is malformed",
                  row: data.length,
                  // row has yet to be inserted
                  index: cursor
                });
                quoteSearch++;
                continue;
              }
              continue;
            }
            if (comments && row2.length === 0 && input.substring(cursor, cursor + commentsLen) === comments) {
              if (nextNewline === -1)
                return returnable();
              cursor = nextNewline + newlineLen;
              nextNewline = input.indexOf(newline, cursor);
              if (nextDelim !== -1 && nextDelim < cursor)
                nextDelim = input.indexOf(delim, cursor);
              continue;
            }
            if (nextDelim !== -1 && (nextDelim < nextNewline || nextNewline === -1)) {
              row2.push(input.substring(cursor, nextDelim));
              cursor = nextDelim + delimLen;
              nextDelim = input.indexOf(delim, cursor);
              continue;
            }
            if (nextNewline !== -1) {
              row2.push(input.substring(cursor, nextNewline));
              saveRow(nextNewline + newlineLen);
              if (stepIsFunction) {
                doStep();
                if (aborted)
                  return returnable();
              }
              if (preview && data.length >= preview)
                return returnable(true);
              continue;
            }
            break;
          }
          return finish();
          function pushRow(row3) {
            data.push(row3);
            lastCursor = cursor;
          }
          function extraSpaces(index) {
            var spaceLength = 0;
            if (index !== -1) {
              var textBetweenClosingQuoteAndIndex = input.substring(quoteSearch + 1, index);
              if (textBetweenClosingQuoteAndIndex && textBetweenClosingQuoteAndIndex.trim() === "") {
                spaceLength = textBetweenClosingQuoteAndIndex.length;
              }
            }
            return spaceLength;
          }
          function finish(value2) {
            if (ignoreLastRow)
              return returnable();
            if (typeof value2 === "undefined")
              value2 = input.substring(cursor);
            row2.push(value2);
            cursor = inputLen;
            pushRow(row2);
            if (stepIsFunction)
              doStep();
            return returnable();
          }
          function saveRow(newCursor) {
            cursor = newCursor;
            pushRow(row2);
            row2 = [];
            nextNewline = input.indexOf(newline, cursor);
          }
          function returnable(stopped) {
            if (config.header && !baseIndex && data.length && !headerParsed) {
              const result = data[0];
              const headerCount = /* @__PURE__ */ Object.create(null);
              const usedHeaders = new Set(result);
              let duplicateHeaders = false;
              for (let i3 = 0; i3 < result.length; i3++) {
                let header = stripBom(result[i3]);
                if (isFunction(config.transformHeader))
                  header = config.transformHeader(header, i3);
                if (!headerCount[header]) {
                  headerCount[header] = 1;
                  result[i3] = header;
                } else {
                  let newHeader;
                  let suffixCount = headerCount[header];
                  do {
                    newHeader = `${header}_${suffixCount}`;
                    suffixCount++;
                  } while (usedHeaders.has(newHeader));
                  usedHeaders.add(newHeader);
                  result[i3] = newHeader;
                  headerCount[header]++;
                  duplicateHeaders = true;
                  if (renamedHeaders === null) {
                    renamedHeaders = {};
                  }
                  renamedHeaders[newHeader] = header;
                }
                usedHeaders.add(header);
              }
              if (duplicateHeaders) {
                console.warn("Duplicate headers found and renamed.");
              }
              headerParsed = true;
            }
            return {
              data,
              errors,
              meta: {
                delimiter: delim,
                linebreak: newline,
                aborted,
                truncated: !!stopped,
                cursor: lastCursor + (baseIndex || 0),
                renamedHeaders
              }
            };
          }
          function doStep() {
            step(returnable());
            data = [];
            errors = [];
          }
        };
        this.abort = function() {
          aborted = true;
        };
        this.getCharIndex = function() {
          return cursor;
        };
      }
      function newWorker() {
        if (!Papa3.WORKERS_SUPPORTED)
          return false;
        var workerUrl = getWorkerBlob();
        var w = new global.Worker(workerUrl);
        w.onmessage = mainThreadReceivedMessage;
        w.id = workerIdCounter++;
        workers[w.id] = w;
        return w;
      }
      function mainThreadReceivedMessage(e) {
        var msg = e.data;
        var worker = workers[msg.workerId];
        var aborted = false;
        if (msg.error)
          worker.userError(msg.error, msg.file);
        else if (msg.results && msg.results.data) {
          var abort = function() {
            aborted = true;
            completeWorker(msg.workerId, { data: [], errors: [], meta: { aborted: true } });
          };
          var handle = {
            abort,
            pause: notImplemented,
            resume: notImplemented
          };
          if (isFunction(worker.userStep)) {
            for (var i2 = 0; i2 < msg.results.data.length; i2++) {
              worker.userStep({
                data: msg.results.data[i2],
                errors: msg.results.errors,
                meta: msg.results.meta
              }, handle);
              if (aborted)
                break;
            }
            delete msg.results;
          } else if (isFunction(worker.userChunk)) {
            worker.userChunk(msg.results, handle, msg.file);
            delete msg.results;
          }
        }
        if (msg.finished && !aborted)
          completeWorker(msg.workerId, msg.results);
      }
      function completeWorker(workerId, results) {
        var worker = workers[workerId];
        if (isFunction(worker.userComplete))
          worker.userComplete(results);
        worker.terminate();
        delete workers[workerId];
      }
      function notImplemented() {
        throw new Error("Not implemented.");
      }
      function workerThreadReceivedMessage(e) {
        var msg = e.data;
        if (typeof Papa3.WORKER_ID === "undefined" && msg)
          Papa3.WORKER_ID = msg.workerId;
        if (typeof msg.input === "string") {
          global.postMessage({
            workerId: Papa3.WORKER_ID,
            results: Papa3.parse(msg.input, msg.config),
            finished: true
          });
        } else if (global.File && msg.input instanceof File || msg.input instanceof Object) {
          var results = Papa3.parse(msg.input, msg.config);
          if (results)
            global.postMessage({
              workerId: Papa3.WORKER_ID,
              results,
              finished: true
            });
        }
      }
      function copy(obj) {
        if (typeof obj !== "object" || obj === null)
          return obj;
        var cpy = Array.isArray(obj) ? [] : {};
        for (var key2 in obj)
          cpy[key2] = copy(obj[key2]);
        return cpy;
      }
      function bindFunction(f, self2) {
        return function() {
          f.apply(self2, arguments);
        };
      }
      function isFunction(func) {
        return typeof func === "function";
      }
      return Papa3;
    });
  }
});

// ../../../tmp/imp/prof.ts
var import_node_fs2 = require("node:fs");
var import_node_path3 = require("node:path");

// domain/problem-names.ts
var SHOWN = 5;
var LONGEST = 60;
function aboutMany(code, names, severity = "warning") {
  return { code, params: { count: names.length, names: firstNames(names) }, severity };
}
function firstNames(names) {
  const different = /* @__PURE__ */ new Set();
  for (const name of names) {
    const shown3 = shortened(name.trim());
    if (shown3 !== "") different.add(shown3);
    if (different.size > SHOWN) break;
  }
  const first = [...different].slice(0, SHOWN).join(", ");
  return different.size > SHOWN ? `${first}, \u2026` : first || "\u2013";
}
function shortened(name) {
  const characters = [...name];
  return characters.length <= LONGEST ? name : `${characters.slice(0, LONGEST - 1).join("")}\u2026`;
}

// domain/conventions/words.json
var words_default = {
  $comment: "Words by which the conventions of information-management models in ArchiMate are recognised, in lower case. Sources: the data model that the City of Espoo has published of its information-management model, JHS 179 and the fields of public information-management models. `fields` and `flow`: names of properties \u2192 our field; `codes`: values \u2192 our code.",
  dataStore: ["tietovaranto", "tietovarannot", "datalager", "informationslager"],
  privacyNotice: ["tietosuojaseloste", "rekisteriseloste", "informointiasiakirja", "dataskyddsbeskrivning"],
  owner: ["vastaa", "vastuu", "omistaa", "ansvarar", "\xE4ger"],
  official: [
    "virallinen",
    "virallinen nykytila",
    "nykytila",
    "julkaistava nykytila",
    "tiedonhallintamalli"
  ],
  yes: ["kyll\xE4", "k", "x", "true", "1", "ja", "yes", "on"],
  fields: {
    k\u00E4ytt\u00F6tarkoitus: "purpose",
    tarkoitus: "purpose",
    toimittaja: "supplier",
    j\u00E4rjestelm\u00E4toimittaja: "supplier",
    tuote: "product",
    versio: "version",
    omistajayksikk\u00F6: "ownerUnit",
    "omistava yksikk\xF6": "ownerUnit",
    vastuuyksikk\u00F6: "ownerUnit",
    vastuuhenkil\u00F6: "contactPerson",
    yhteyshenkil\u00F6: "contactPerson",
    "elinkaaren vaihe": "lifecycle",
    elinkaari: "lifecycle",
    kriittisyys: "criticality",
    "sopimus p\xE4\xE4ttyy": "contractEnd",
    k\u00E4ytt\u00E4j\u00E4m\u00E4\u00E4r\u00E4: "users",
    "k\xE4ytt\xE4jien m\xE4\xE4r\xE4": "users",
    "sis\xE4lt\xE4\xE4 henkil\xF6tietoja": "personalData",
    henkil\u00F6tietoja: "personalData",
    "kustannus vuodessa": "costPerYear"
  },
  flow: {
    "siirrett\xE4v\xE4t tiedot": "data",
    tietosis\u00E4lt\u00F6: "data",
    data: "data",
    tiedot: "data",
    tiedonsiirtotapa: "method",
    siirtotapa: "method",
    tiheys: "frequency",
    siirtotiheys: "frequency",
    "henkil\xF6tietojen siirto": "personalData",
    "siirt\xE4\xE4 henkil\xF6tietoja": "personalData",
    suunta: "direction"
  },
  codes: {
    lifecycle: {
      suunniteltu: "planned",
      suunnitteilla: "planned",
      hankinta: "development",
      hankinnassa: "development",
      kehitteill\u00E4: "development",
      k\u00E4ytt\u00F6\u00F6notto: "development",
      tuotannossa: "production",
      tuotantok\u00E4ytt\u00F6: "production",
      k\u00E4yt\u00F6ss\u00E4: "production",
      alasajo: "retiring",
      poistumassa: "retiring",
      luopuminen: "retiring",
      poistunut: "retired",
      poistettu: "retired",
      "ei k\xE4yt\xF6ss\xE4": "retired"
    },
    criticality: {
      "hyvin matala": "veryLow",
      matala: "low",
      alhainen: "low",
      tavallinen: "normal",
      normaali: "normal",
      keskitaso: "normal",
      korkea: "high",
      kriittinen: "high",
      "hyvin korkea": "veryHigh",
      "eritt\xE4in korkea": "veryHigh",
      "eritt\xE4in kriittinen": "veryHigh"
    },
    method: {
      rajapinta: "api",
      api: "api",
      palveluv\u00E4yl\u00E4: "exchangeLayer",
      tiedosto: "file",
      tiedostosiirto: "file",
      katselu: "view",
      katseluyhteys: "view",
      lomake: "form",
      k\u00E4sin: "manual",
      manuaalinen: "manual"
    },
    frequency: {
      reaaliaikainen: "realTime",
      tunneittain: "hourly",
      p\u00E4ivitt\u00E4in: "daily",
      viikoittain: "weekly",
      kuukausittain: "monthly",
      nelj\u00E4nnesvuosittain: "quarterly",
      vuosittain: "yearly",
      tarvittaessa: "onDemand"
    },
    personalData: { kyll\u00E4: "yes", on: "yes", true: "yes", ei: "no", false: "no" },
    direction: {
      "l\xE4hteest\xE4 kohteeseen": "forward",
      yksisuuntainen: "forward",
      "molempiin suuntiin": "both",
      kaksisuuntainen: "both",
      "ei tiedossa": "unknown"
    }
  }
};

// domain/conventions/model-facts.ts
var ModelFacts = class {
  elements;
  relationships;
  definitions = /* @__PURE__ */ new Map();
  byId = /* @__PURE__ */ new Map();
  constructor(records) {
    this.elements = records.filter((record) => record.kind === "element");
    this.relationships = records.filter((record) => record.kind === "relationship");
    for (const element of this.elements) this.byId.set(element.id, element);
    for (const record of records)
      if (record.kind === "propertyDefinition") this.definitions.set(record.id, folded(anyText(record.name)));
  }
  element(id) {
    return this.byId.get(id);
  }
  /** The properties of a concept, blank ones left out. */
  valuesOf({ properties }) {
    return (properties ?? []).flatMap(({ definitionId, value }) => {
      const text = anyText(value).trim();
      return text === "" ? [] : [{ name: this.definitions.get(definitionId) ?? "", value: text }];
    });
  }
};
function anyText(text) {
  return text?.["fi"] ?? text?.["und"] ?? Object.values(text ?? {})[0] ?? "";
}
function folded(text) {
  return text.trim().toLocaleLowerCase("fi").replace(/\s+/g, " ");
}
function isWord(list, text) {
  return words_default[list].includes(folded(text));
}

// domain/conventions/field-values.ts
var FIELDS = words_default.fields;
var FLOW = words_default.flow;
var CODES = words_default.codes;
function fieldsFrom(values) {
  return told(values, FIELDS);
}
function flowFrom(values) {
  return told(values, FLOW);
}
function told(values, names) {
  const out = {};
  for (const { name, value } of values) {
    const field = Object.hasOwn(names, name) ? names[name] : void 0;
    if (field === void 0 || out[field] !== void 0) continue;
    const meant = meaning(field, value);
    if (meant !== void 0) out[field] = meant;
  }
  return out;
}
function meaning(field, value) {
  const codes = CODES[field];
  if (codes) return Object.hasOwn(codes, folded(value)) ? codes[folded(value)] : void 0;
  if (field === "users" || field === "costPerYear") {
    const number = Number(value.replace(/[\s€]/g, "").replace(",", "."));
    if (!Number.isFinite(number) || number < 0) return void 0;
    return field === "costPerYear" || Number.isInteger(number) ? number : void 0;
  }
  if (field === "contractEnd") return dateOf(value);
  return value;
}
function dateOf(value) {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  if (day === void 0 || month === void 0 || year === void 0) return void 0;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

// domain/conventions/rules.ts
var CONVENTION_KEYS = [
  "dataStore",
  "dataStoreByUse",
  "privacyNotice",
  "owner",
  "integration",
  "fields",
  "processId",
  "official"
];
var DATA_STORE = "tietovaranto";
var PRIVACY_NOTICE = "tietosuojaseloste";
var PROCESS_ID_SOURCE = "prosessitunnus";
var PROCESSES = /* @__PURE__ */ new Set(["BusinessProcess", "BusinessFunction"]);
var ACTORS = /* @__PURE__ */ new Set(["BusinessActor", "BusinessRole"]);
var OWNED = /* @__PURE__ */ new Set([...PROCESSES, "Product", "ApplicationComponent", "DataObject"]);
var PROCESS_ID = /^([A-ZÅÄÖ]{0,3}\d{1,3}(?:\.\d{1,3})+\.?)\s+\S/u;
var CONVENTIONS = {
  dataStore: { recognise: (facts) => products(facts, (element) => marked(facts, element)).map(asDataStore) },
  dataStoreByUse: {
    recognise: (facts) => {
      const used = usedStores(facts);
      return products(facts, (element) => used.has(element.id) && !marked(facts, element)).map(asDataStore);
    }
  },
  privacyNotice: { recognise: privacyNotices },
  owner: { recognise: owners },
  integration: { recognise: integrations },
  fields: { recognise: fields },
  processId: { recognise: processIds },
  official: { recognise: unofficial, adds: unofficialFolder }
};
function products(facts, wanted) {
  return facts.elements.filter(({ type, jhsKind }) => type === "Product" && jhsKind === void 0).filter(wanted);
}
function marked(facts, element) {
  return facts.valuesOf(element).some(
    ({ name, value }) => isWord("dataStore", value) || isWord("dataStore", name) && isWord("yes", value)
  );
}
function usedStores(facts) {
  const fed = /* @__PURE__ */ new Set();
  const feeding = /* @__PURE__ */ new Set();
  for (const { type, sourceId, targetId } of facts.relationships) {
    if (type !== "Serving") continue;
    if (facts.element(sourceId)?.type === "ApplicationComponent") fed.add(targetId);
    if (PROCESSES.has(facts.element(targetId)?.type ?? "")) feeding.add(sourceId);
  }
  return new Set([...fed].filter((id) => feeding.has(id)));
}
function asDataStore(record) {
  return kindOf(record, DATA_STORE);
}
function kindOf(record, jhsKind) {
  return { record, change: (one2) => one2.kind === "element" ? { ...one2, jhsKind } : one2 };
}
function privacyNotices(facts) {
  const stores = new Set(products(facts, (element) => marked(facts, element)).map(({ id }) => id));
  const joined2 = /* @__PURE__ */ new Set();
  for (const { type, sourceId, targetId } of facts.relationships) {
    if (type !== "Association") continue;
    if (stores.has(targetId)) joined2.add(sourceId);
    if (stores.has(sourceId)) joined2.add(targetId);
  }
  return facts.elements.filter(({ type, jhsKind }) => type === "Representation" && jhsKind === void 0).filter((element) => {
    const name = folded(anyText(element.name));
    return joined2.has(element.id) || words_default.privacyNotice.some((word) => name.includes(word));
  }).map((element) => kindOf(element, PRIVACY_NOTICE));
}
function owners(facts) {
  const found = /* @__PURE__ */ new Map();
  for (const { type, name, sourceId, targetId } of facts.relationships) {
    if (type !== "Association" || !isWord("owner", anyText(name))) continue;
    const ends = [facts.element(sourceId), facts.element(targetId)];
    const actor = ends.find((end) => ACTORS.has(end?.type ?? ""));
    const owned = ends.find((end) => OWNED.has(end?.type ?? ""));
    const unit = anyText(actor?.name).trim();
    if (!owned || unit === "" || owned.fields?.ownerUnit !== void 0 || found.has(owned.id)) continue;
    found.set(owned.id, withFields(owned, { ownerUnit: unit }));
  }
  return [...found.values()];
}
function integrations(facts) {
  return facts.relationships.flatMap((record) => {
    if (record.type !== "Flow") return [];
    const flow = flowFrom(facts.valuesOf(record));
    if (Object.keys(flow).length === 0) return [];
    return [
      {
        record,
        change: (one2) => one2.kind === "relationship" ? { ...one2, flow: { ...flow, ...one2.flow } } : one2
      }
    ];
  });
}
function fields(facts) {
  return facts.elements.flatMap((record) => {
    const told2 = fieldsFrom(facts.valuesOf(record));
    return Object.keys(told2).length === 0 ? [] : [withFields(record, told2)];
  });
}
function withFields(record, told2) {
  return {
    record,
    change: (one2) => one2.kind === "element" ? { ...one2, fields: { ...told2, ...one2.fields } } : one2
  };
}
function processIds(facts) {
  return facts.elements.flatMap((record) => {
    if (!PROCESSES.has(record.type)) return [];
    const id = PROCESS_ID.exec(anyText(record.name).trim())?.[1]?.replace(/\.$/, "");
    if (id === void 0 || record.externalIds?.some(({ source }) => source === PROCESS_ID_SOURCE)) return [];
    const change = (one2) => ({
      ...one2,
      externalIds: [...one2.externalIds ?? [], { source: PROCESS_ID_SOURCE, id }]
    });
    return [{ record, change }];
  });
}
function unofficial(facts) {
  const official = (element) => facts.valuesOf(element).some(({ name, value }) => isWord("official", name) && isWord("yes", value));
  const without = facts.elements.filter((element) => !official(element));
  if (without.length === facts.elements.length) return [];
  return without.map((record) => ({ record, change: (one2) => one2 }));
}
function unofficialFolder(_, found) {
  const [first] = found;
  if (!first) return [];
  const folder2 = {
    kind: "folder",
    id: "convention-unofficial",
    ownerId: first.record.ownerId,
    name: {
      fi: "Ei virallista nykytilaa",
      sv: "Inte officiellt nul\xE4ge",
      en: "Not of the official current state"
    },
    order: 1e3,
    itemIds: found.map(({ record }) => record.id)
  };
  return [folder2];
}

// domain/conventions/conventions.ts
var TELLING = /* @__PURE__ */ new Set(["dataStore", "owner"]);
var GUESSES = /* @__PURE__ */ new Set(["dataStoreByUse"]);
function conventionsOf(records) {
  const facts = new ModelFacts(records);
  const found = CONVENTION_KEYS.map((key2) => ({ key: key2, list: CONVENTIONS[key2].recognise(facts) })).filter(
    ({ list }) => list.length > 0
  );
  const clear = found.some(({ key: key2 }) => TELLING.has(key2));
  return found.map(({ key: key2, list }) => {
    const names = list.map(({ record }) => nameOf(facts, record) || record.id);
    return {
      key: key2,
      count: list.length,
      reason: aboutMany(`import.convention.${key2}`, names, "info"),
      clear: clear && !GUESSES.has(key2)
    };
  });
}
function nameOf(facts, record) {
  if (record.kind === "relationship") {
    const ends = [record.sourceId, record.targetId].map((id) => anyText(facts.element(id)?.name) || id);
    return anyText(record.name).trim() || ends.join(" \u2192 ");
  }
  return "name" in record ? anyText(record.name).trim() : "";
}
function applyConventions(records, keys) {
  const facts = new ModelFacts(records);
  const changed = /* @__PURE__ */ new Map();
  const added = [];
  for (const key2 of CONVENTION_KEYS) {
    if (!keys.includes(key2)) continue;
    const found = CONVENTIONS[key2].recognise(facts);
    for (const { record, change } of found) {
      const now = changed.get(record.id) ?? record;
      if (now.kind === "element" || now.kind === "relationship") changed.set(record.id, change(now));
    }
    added.push(...CONVENTIONS[key2].adds?.(facts, found) ?? []);
  }
  const here = new Set(records.map(({ id }) => id));
  return [
    ...records.map((record) => changed.get(record.id) ?? record),
    ...added.filter(({ id }) => !here.has(id))
  ];
}

// domain/problem.ts
function refusal(code, params = {}, recordId) {
  return { code, params, severity: "error", ...recordId === void 0 ? {} : { recordId } };
}
function warning(code, params = {}, recordId) {
  return { code, params, severity: "warning", ...recordId === void 0 ? {} : { recordId } };
}
var Refused = class extends Error {
  problems;
  constructor(problems) {
    const list = Array.isArray(problems) ? problems : [problems];
    super(list.map((p) => p.code).join(", "));
    this.name = "Refused";
    this.problems = list;
  }
};

// domain/states.ts
function statesOf(index, ownerId) {
  return index.pointing("state", "owner", ownerId).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
function targetState(index, ownerId) {
  return statesOf(index, ownerId).findLast((state) => state.type === "target");
}
function fateIn(index, stateId, subjectId) {
  return index.pointing("fate", "subject", subjectId).find((fate) => fate.stateId === stateId);
}

// domain/commands/fates.ts
function putFate(plan, stateId, subjectId, fate, more = {}) {
  const before = fateIn(plan.index, stateId, subjectId);
  plan.edits.put({
    kind: "fate",
    id: before?.id ?? plan.context.newId(),
    stateId,
    subjectId,
    fate,
    ...more
  });
}
function markNew(plan, stateId, subjectId) {
  if (stateId === void 0) return;
  if (plan.need("state", stateId).type === "current") return;
  putFate(plan, stateId, subjectId, "new");
}
function setFate(plan, args) {
  const state = plan.need("state", args.stateId);
  if (state.type === "current") throw new Refused(refusal("fate.currentState", {}, state.id));
  const subjects = args.subjectIds.map((id) => needSubject(plan, id));
  const replacedByIds = args.fate === "replace" ? replacements(plan, args, subjects) : void 0;
  for (const subject of subjects) {
    const before = fateIn(plan.index, state.id, subject.id);
    if (args.fate === null) {
      if (before) plan.edits.remove(before.id);
      continue;
    }
    if (replacedByIds?.includes(subject.id))
      throw new Refused(refusal("fate.replacesItself", {}, subject.id));
    const date = args.date === void 0 ? before?.date : args.date ?? void 0;
    const note = args.note === void 0 ? before?.note : args.note ?? void 0;
    const by = args.fate === "replace" ? replacedByIds ?? before?.replacedByIds : void 0;
    putFate(plan, state.id, subject.id, args.fate, {
      ...by ? { replacedByIds: by } : {},
      ...date ? { date } : {},
      ...note ? { note } : {}
    });
  }
  return plan.done(`fate.${args.fate ?? "none"}`, subjects);
}
function needSubject(plan, id) {
  const record = plan.edits.get(id);
  if (record?.kind === "element" || record?.kind === "relationship" || record?.kind === "placement")
    return record;
  throw new Refused(refusal("model.missing", { kind: "element", id }, id));
}
function replacements(plan, args, subjects) {
  if (!args.replacedByName) {
    for (const id2 of args.replacedByIds ?? []) plan.need("element", id2);
    return args.replacedByIds;
  }
  const first = subjects.find((subject) => subject.kind === "element");
  if (!first) throw new Refused(refusal("fate.replaceNeedsElement"));
  const id = plan.context.newId();
  plan.create({
    kind: "element",
    id,
    ownerId: first.ownerId,
    type: first.type,
    name: { [args.replacedByName.language]: args.replacedByName.text }
  });
  putFate(plan, args.stateId, id, "new");
  for (const placement of plan.index.pointing("placement", "placedElement", first.id)) {
    plan.edits.put({
      kind: "placement",
      id: plan.context.newId(),
      elementId: id,
      componentId: placement.componentId
    });
  }
  return [...args.replacedByIds ?? [], id];
}

// domain/records.ts
var RECORD_KINDS = [
  "organisation",
  "referenceModel",
  "propertyDefinition",
  "image",
  "specialization",
  "element",
  "relationship",
  "state",
  "placement",
  "fate",
  "applicability",
  "folder",
  "view",
  "viewItem"
];
function sameValue(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a;
  const right = b;
  let more = 0;
  for (const key2 in left) {
    const value = left[key2];
    if (value === void 0) continue;
    more += 1;
    const other = right[key2];
    if (value !== other && !(Object.hasOwn(right, key2) && sameValue(value, other))) return false;
  }
  for (const key2 in right) if (right[key2] !== void 0) more -= 1;
  return more === 0;
}

// domain/diff.ts
function emptyDiff() {
  return { added: [], changed: [], removed: [] };
}
function isEmptyDiff(diff) {
  return diff.added.length === 0 && diff.changed.length === 0 && diff.removed.length === 0;
}
function reverseDiff(diff) {
  return {
    added: [...diff.removed].reverse(),
    changed: diff.changed.map(({ before, after }) => ({ before: after, after: before })).reverse(),
    removed: [...diff.added].reverse()
  };
}
var DiffBuilder = class {
  constructor(base) {
    this.base = base;
  }
  base;
  edits = /* @__PURE__ */ new Map();
  /** The record as it stands with the edits so far. */
  get(id) {
    const edit = this.edits.get(id);
    return edit ? edit.after : this.base(id);
  }
  /** Adds or replaces a record. */
  put(record) {
    this.edit(record.id, record);
  }
  /** Removes a record; nothing happens where there is none. */
  remove(id) {
    if (this.get(id) === void 0) return;
    this.edit(id, void 0);
  }
  /** The diff so far. */
  build() {
    const diff = emptyDiff();
    for (const { before, after } of this.edits.values()) {
      if (before === void 0 && after !== void 0) diff.added.push(after);
      else if (before !== void 0 && after === void 0) diff.removed.push(before);
      else if (before !== void 0 && after !== void 0 && !sameValue(before, after)) {
        diff.changed.push({ before, after });
      }
    }
    return diff;
  }
  edit(id, after) {
    const edit = this.edits.get(id);
    if (edit) edit.after = after;
    else this.edits.set(id, { before: this.base(id), after });
  }
};

// domain/text.ts
var FALLBACK = ["fi", "sv", "en", "und"];
function textIn(text, language) {
  if (!text) return "";
  const wanted = text[language];
  if (wanted) return wanted;
  for (const tag of FALLBACK) {
    const found = text[tag];
    if (found) return found;
  }
  for (const tag of Object.keys(text)) {
    const found = text[tag];
    if (found) return found;
  }
  return "";
}
function withText(text, language, value) {
  const tags = Object.keys(text ?? {});
  const tag = tags.length === 1 && tags[0] === "und" ? "und" : language;
  const next = { ...text };
  if (value === "") delete next[tag];
  else next[tag] = value;
  return next;
}

// domain/commands/plan.ts
var Plan = class {
  constructor(index, context) {
    this.index = index;
    this.context = context;
    this.edits = new DiffBuilder((id) => index.get(id));
  }
  index;
  context;
  edits;
  createdIds = [];
  /** The record, or a refusal naming what is missing. */
  need(kind, id) {
    const record = this.edits.get(id);
    if (record?.kind !== kind) throw new Refused(refusal("model.missing", { kind, id }, id));
    return record;
  }
  /** Adds a record that the user asked for. */
  create(record) {
    this.edits.put(record);
    this.createdIds.push(record.id);
  }
  /** The finished plan. `subjects` name the change: one by its name, several by their number. */
  done(labelKey, subjects, more = {}) {
    const named2 = subjects.find((record) => record !== void 0);
    return {
      diff: this.edits.build(),
      labelKey,
      labelParams: { count: subjects.length, name: named2 ? nameOf2(this.index, named2) : "", ...more },
      createdIds: this.createdIds
    };
  }
};
function needUnlocked(plan, ownerId) {
  const owner = plan.edits.get(ownerId);
  if (owner?.kind === "referenceModel" && owner.locked)
    throw new Refused(refusal("reference.locked", {}, ownerId));
}
function nameOf2(index, record) {
  if (record.kind === "relationship") {
    const end = (id) => {
      const found = index.get(id);
      return found && "name" in found ? textIn(found.name, "fi") : "";
    };
    return textIn(record.name, "fi") || `${end(record.sourceId)} \u2013 ${end(record.targetId)}`;
  }
  if (record.kind === "placement") {
    const element = index.find("element", record.elementId);
    return element ? textIn(element.name, "fi") : "";
  }
  return "name" in record ? textIn(record.name, "fi") : "";
}

// domain/looks/saved-looks.ts
function propertyAspects(looks) {
  return (looks ?? []).flatMap(
    ({ look }) => [look.colourBy, ...(look.filters ?? []).map(({ aspect }) => aspect)].filter(
      (aspect) => aspect?.definitionId !== void 0
    )
  );
}
function withDefinitions(looks, rename) {
  const renamed = (aspect) => {
    const id = aspect.definitionId === void 0 ? void 0 : rename(aspect.definitionId);
    return id === void 0 ? aspect : { ...aspect, definitionId: id };
  };
  return looks.map(({ look, ...rest2 }) => ({
    ...rest2,
    look: {
      ...look,
      ...look.colourBy ? { colourBy: renamed(look.colourBy) } : {},
      ...look.filters ? { filters: look.filters.map((filter) => ({ ...filter, aspect: renamed(filter.aspect) })) } : {}
    }
  }));
}
function withoutDefinition(looks, definitionId) {
  return looks.map(({ look: { colourBy, filters, ...look }, ...rest2 }) => {
    const left = filters?.filter(({ aspect }) => aspect.definitionId !== definitionId) ?? [];
    return {
      ...rest2,
      look: {
        ...look,
        ...colourBy && colourBy.definitionId !== definitionId ? { colourBy } : {},
        ...left.length > 0 ? { filters: left } : {}
      }
    };
  });
}

// domain/fragment-references.ts
var RecordReference = class {
  constructor(id, kinds, required, holder, key2, list) {
    this.id = id;
    this.kinds = kinds;
    this.required = required;
    this.holder = holder;
    this.key = key2;
    this.list = list;
  }
  id;
  kinds;
  required;
  holder;
  key;
  list;
  /** Makes it point elsewhere. */
  set(id) {
    this.holder[this.key] = id;
  }
  /** Takes it away. */
  clear() {
    const { list, key: key2 } = this;
    if (list) list.splice(typeof key2 === "number" ? key2 : list.indexOf(this.holder), 1);
    else delete this.holder[key2];
  }
};
function needed(key2, ...kinds) {
  return { key: key2, kinds, required: true };
}
function optional(key2, ...kinds) {
  return { key: key2, kinds: kinds.length > 0 ? kinds : void 0, required: false };
}
var OWNER = needed("ownerId", "organisation", "referenceModel");
var DEFINITIONS = ["propertyDefinition"];
var FOLLOWED = [
  needed("elementId", "element"),
  optional("referenceModelId", "referenceModel")
];
var REFERENCE = [optional("parentId", "element"), optional("sectorId", "element")];
var FIELDS2 = {
  organisation: [],
  referenceModel: [],
  propertyDefinition: [],
  image: [OWNER],
  specialization: [OWNER, optional("imageId", "image")],
  element: [OWNER, optional("specializationIds", "specialization"), optional("differentFrom", "element")],
  relationship: [
    OWNER,
    needed("sourceId", "element", "relationship"),
    needed("targetId", "element", "relationship"),
    optional("specializationIds", "specialization")
  ],
  state: [OWNER],
  placement: [needed("elementId", "element"), needed("componentId", "element")],
  fate: [
    needed("stateId", "state"),
    needed("subjectId", "element", "relationship", "placement"),
    optional("replacedByIds")
  ],
  applicability: [needed("organisationId", "organisation"), needed("componentId", "element")],
  folder: [OWNER, optional("parentId", "folder"), optional("itemIds")],
  view: [OWNER],
  viewItem: [
    needed("viewId", "view"),
    optional("parentId", "viewItem"),
    { key: "subjectId", kinds: void 0, required: "drawn" },
    optional("linkedViewId", "view"),
    needed("sourceItemId", "viewItem"),
    needed("targetItemId", "viewItem"),
    optional("imageId", "image")
  ]
};
function referencesOf(record) {
  const out = [];
  visit(record, (...parts3) => {
    out.push(new RecordReference(...parts3));
    return true;
  });
  return out;
}
function everyReference(record, test) {
  return visit(record, test);
}
function renamedReferences(record, rename) {
  if (everyReference(record, (id) => (rename(id) ?? id) === id)) return record;
  const out = { ...record };
  for (const { key: key2 } of FIELDS2[record.kind])
    if (out[key2] !== void 0) out[key2] = renamedValue(out[key2], rename);
  if (record.kind === "element" && record.reference) {
    const reference = { ...record.reference };
    for (const { key: key2 } of REFERENCE)
      if (reference[key2] !== void 0) reference[key2] = renamedValue(reference[key2], rename);
    out["reference"] = reference;
  }
  if (record.kind === "view" && record.generated) {
    const generated = { ...record.generated };
    for (const { key: key2 } of FOLLOWED)
      if (generated[key2] !== void 0) generated[key2] = renamedValue(generated[key2], rename);
    out["generated"] = generated;
  }
  if (record.kind === "organisation" && record.looks) out["looks"] = withDefinitions(record.looks, rename);
  if ("properties" in record && record.properties)
    out["properties"] = record.properties.map((property) => {
      const definitionId = rename(property.definitionId);
      return definitionId === void 0 ? property : { ...property, definitionId };
    });
  return out;
}
function renamedValue(value, rename) {
  if (typeof value === "string") return rename(value) ?? value;
  return Array.isArray(value) ? value.map((id) => typeof id === "string" ? rename(id) ?? id : id) : value;
}
function visit(record, see) {
  const values = record;
  for (const field of FIELDS2[record.kind]) if (!visitField(values, field, record, see)) return false;
  if (record.kind === "element" && record.reference) {
    for (const field of REFERENCE)
      if (!visitField(record.reference, field, record, see)) return false;
  }
  if (record.kind === "view" && record.generated) {
    for (const field of FOLLOWED)
      if (!visitField(record.generated, field, record, see)) return false;
  }
  if (record.kind === "organisation") {
    for (const aspect of propertyAspects(record.looks)) {
      const holder = aspect;
      if (!see(aspect.definitionId ?? "", DEFINITIONS, false, holder, "definitionId", void 0))
        return false;
    }
  }
  const properties = values["properties"];
  for (let at = (properties?.length ?? 0) - 1; at >= 0; at -= 1) {
    const property = properties?.[at];
    if (!property) continue;
    const holder = property;
    if (!see(property.definitionId, DEFINITIONS, false, holder, "definitionId", properties)) return false;
  }
  return true;
}
function visitField(holder, { key: key2, kinds, required }, record, see) {
  const value = holder[key2];
  if (typeof value === "string")
    return see(value, kinds, required === "drawn" ? needsSubject(record) : required, holder, key2, void 0);
  if (!Array.isArray(value)) return true;
  const ids = value;
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    const id = ids[at];
    if (typeof id === "string" && !see(id, kinds, false, ids, at, ids)) return false;
  }
  return true;
}
function needsSubject(record) {
  return record.kind === "viewItem" && (record.itemType === "element" || record.itemType === "relationship" || record.itemType === "nesting");
}
function ownerOf(record, find) {
  const through = (id) => {
    const holder = find(id);
    return holder && holder !== record && holder.kind !== record.kind ? ownerOf(holder, find) : void 0;
  };
  switch (record.kind) {
    case "organisation":
    case "referenceModel":
    case "propertyDefinition":
      return void 0;
    case "element":
    case "relationship":
    case "state":
    case "folder":
    case "view":
    case "image":
    case "specialization":
      return record.ownerId;
    case "applicability":
      return record.organisationId;
    case "fate":
      return through(record.stateId);
    case "placement":
      return through(record.elementId);
    case "viewItem":
      return through(record.viewId);
  }
}
function copyOf(value) {
  return copied(value);
}
function copied(value) {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null) return value;
  const from = value;
  const out = {};
  for (const key2 in from) {
    const part = from[key2];
    if (part !== void 0 && key2 !== "__proto__") out[key2] = typeof part === "object" ? copied(part) : part;
  }
  return out;
}

// domain/merging/merged-source.ts
var MERGED_SOURCE = "kokonaiskuva:merged";

// domain/fragment-match.ts
var BY_CONTENT = /* @__PURE__ */ new Set([
  "propertyDefinition",
  "specialization",
  "fate",
  "placement",
  "applicability"
]);
var RecordMatcher = class {
  constructor(index, source, matching) {
    this.index = index;
    this.source = source;
    this.matching = matching;
    for (const record of index.values()) {
      for (const external of externalIdsOf(record))
        this.bySource.set(`${external.source}
${external.id}`, record.id);
      if (record.kind !== "propertyDefinition") continue;
      for (const name of Object.values(record.name)) {
        const key2 = `${record.type}
${name}`;
        if (!this.definitions.has(key2)) this.definitions.set(key2, record.id);
      }
    }
  }
  index;
  source;
  matching;
  bySource = /* @__PURE__ */ new Map();
  definitions = /* @__PURE__ */ new Map();
  /** False where nothing of the workspace can be the file's record, whatever it points at: most imports bring only news. */
  mayKnow(record) {
    return this.bySource.size > 0 || BY_CONTENT.has(record.kind) || this.index.get(record.id) !== void 0;
  }
  /** The record of the workspace that `record` (with the file's identifier `fileId`) is. `owner` is its owner here. */
  match(record, fileId, owner) {
    const sameId = this.index.get(fileId);
    if (record.kind === "propertyDefinition") return this.definition(record, sameId);
    const fits = (candidate) => candidate?.kind === record.kind && ownerOf(candidate, (id) => this.index.get(id)) === owner;
    if (fits(sameId)) return sameId;
    if (this.bySource.size === 0) return this.alike(record, owner);
    const ids = [
      ...externalIdsOf(record),
      { source: this.source, id: fileId },
      { source: MERGED_SOURCE, id: fileId }
    ];
    for (const external of ids) {
      const known = this.index.get(this.bySource.get(`${external.source}
${external.id}`) ?? "");
      if (fits(known)) return known;
    }
    return this.alike(record, owner);
  }
  definition(record, sameId) {
    if (record.kind !== "propertyDefinition") return void 0;
    if (sameId?.kind === "propertyDefinition") {
      if (this.matching === "replace") return sameId;
      const named2 = Object.values(sameId.name).some((name) => Object.values(record.name).includes(name));
      if (sameId.type === record.type && (named2 || sameValue(sameId.name, record.name))) return sameId;
    }
    for (const name of Object.values(record.name)) {
      const known = this.definitions.get(`${record.type}
${name}`);
      if (known !== void 0) return this.index.get(known);
    }
    return void 0;
  }
  /**
   * There is one fate of a subject in a state, one mark on a component, one place of an element in a component, one kind
   * of a concept type with a name.
   */
  alike(record, owner) {
    switch (record.kind) {
      case "specialization":
        return this.index.all("specialization").find(
          ({ ownerId, conceptType, name }) => ownerId === owner && conceptType === record.conceptType && Object.values(record.name).some((text) => Object.values(name).includes(text))
        );
      case "fate":
        return this.index.pointing("fate", "subject", record.subjectId).find((fate) => fate.stateId === record.stateId);
      case "placement":
        return this.index.pointing("placement", "placedElement", record.elementId).find((placement) => placement.componentId === record.componentId);
      case "applicability":
        return this.index.pointing("applicability", "component", record.componentId).find((mark) => mark.organisationId === record.organisationId);
      default:
        return void 0;
    }
  }
};
function externalIdsOf(record) {
  if (record.kind === "viewItem") {
    const kept = record.foreign?.["importedAs"];
    return isSourceId(kept) ? [kept] : [];
  }
  return "externalIds" in record && record.externalIds || [];
}
function isSourceId(value) {
  return typeof value === "object" && value !== null && "source" in value && "id" in value && typeof value.source === "string" && typeof value.id === "string";
}
function withSourceId(record, source, id) {
  const external = { source, id };
  if (record.kind === "viewItem") return { ...record, foreign: { ...record.foreign, importedAs: external } };
  if (record.kind === "fate" || record.kind === "applicability") return record;
  if (record.externalIds?.some((known) => sameValue(known, external))) return record;
  return { ...record, externalIds: [...record.externalIds ?? [], external] };
}

// domain/fragment-merge.ts
var BY_PART = /* @__PURE__ */ new Set(["fields", "facts", "flow", "reference", "foreign"]);
var TEXTS = /* @__PURE__ */ new Set(["name", "documentation", "label"]);
function mergedRecord(here, incoming, inFile) {
  if (here.kind === "viewItem") return { ...incoming, id: here.id };
  const out = { ...here };
  const old = { ...here };
  const said = { ...incoming };
  for (const [key2, value] of Object.entries(said)) {
    if (value === void 0 || key2 === "id") continue;
    if (TEXTS.has(key2)) out[key2] = mergedText(old[key2], value);
    else if (BY_PART.has(key2)) out[key2] = { ...old[key2], ...value };
    else if (key2 === "properties")
      out[key2] = mergedProperties(old[key2], value);
    else if (key2 === "externalIds")
      out[key2] = mergedExternalIds(old[key2], value);
    else if (key2 === "looks")
      out[key2] = mergedLooks(old[key2], value);
    else if (key2 === "itemIds") {
      const items = new Set(value);
      out[key2] = [
        ...value,
        ...old[key2].filter((id) => !items.has(id) && !inFile(id))
      ];
    } else out[key2] = value;
  }
  return out;
}
function mergedText(here, incoming) {
  const out = { ...here };
  for (const [tag, text] of Object.entries(incoming)) {
    if (tag === "und" && Object.values(out).includes(text)) continue;
    out[tag] = text;
  }
  return out;
}
function mergedProperties(here = [], incoming) {
  const mentioned = /* @__PURE__ */ new Map();
  for (const property of incoming) {
    const list = mentioned.get(property.definitionId);
    if (list) list.push(property);
    else mentioned.set(property.definitionId, [property]);
  }
  const left = /* @__PURE__ */ new Map();
  for (const { definitionId } of here) left.set(definitionId, (left.get(definitionId) ?? 0) + 1);
  const out = [];
  for (const property of here) {
    const { definitionId } = property;
    const values = mentioned.get(definitionId);
    const places = left.get(definitionId) ?? 0;
    left.set(definitionId, places - 1);
    if (values === void 0) out.push(property);
    else {
      const before = here.filter((old) => old.definitionId === definitionId);
      const next = values.splice(0, places === 1 ? values.length : 1);
      const known = (value) => before.find((old) => sameValue(old, value)) ?? before.find((old) => saysTheSame(old, value));
      out.push(...next.map((value) => known(value) ?? value));
    }
  }
  for (const values of mentioned.values()) out.push(...values);
  return out;
}
function saysTheSame(here, incoming) {
  const [tag, ...others] = Object.keys(incoming.value);
  return tag === "und" && others.length === 0 && Object.values(here.value).includes(incoming.value["und"] ?? "");
}
function mergedExternalIds(here = [], incoming = []) {
  return [...here, ...incoming.filter((id) => !here.some((known) => sameValue(known, id)))];
}
function mergedLooks(here = [], incoming = []) {
  const said = new Map(incoming.map((saved) => [saved.id, saved]));
  const known = new Set(here.map(({ id }) => id));
  return [
    ...here.map((saved) => said.get(saved.id) ?? saved),
    ...incoming.filter(({ id }) => !known.has(id))
  ];
}
function organisationWithModel(here, model) {
  const out = { ...here };
  if (model.documentation && !here.documentation) out.documentation = model.documentation;
  if (model.foreign && !here.foreign) out.foreign = model.foreign;
  if (model.looks) out.looks = mergedLooks(here.looks, model.looks);
  if (model.properties) out.properties = mergedProperties(here.properties, model.properties);
  if (model.externalIds) out.externalIds = mergedExternalIds(here.externalIds, model.externalIds);
  return out;
}

// domain/fragment-owner.ts
var IMPORT_OWNER = "_import-owner";
var CURRENT = { fi: "Nykytila", sv: "Nul\xE4ge", en: "Current state" };
var TARGET = { fi: "Tavoitetila", sv: "M\xE5lbild", en: "Target state" };
function planOwner(index, records, modelName, source, choice2, context) {
  if (!records.some(belongsToNobody)) return void 0;
  const model = records.find(
    (record) => record.kind === "organisation" && record.id === IMPORT_OWNER
  );
  const modelIds = model?.externalIds ?? [{ source, id: source }];
  const chosen = choice2.organisationId === void 0 ? earlier(index, modelIds) : index.find("organisation", choice2.organisationId);
  if (chosen) return { ownerId: chosen.id, records: [model ? organisationWithModel(chosen, model) : chosen] };
  if (choice2.organisationId !== void 0)
    return refusal("import.organisationUnknown", { id: choice2.organisationId });
  const name = [choice2.newOrganisation?.name, modelName, model?.name].find(
    (text) => text && Object.values(text).some(Boolean)
  );
  const id = context.newId();
  const organisation = {
    ...model ?? { kind: "organisation" },
    id,
    name: name ?? { und: source },
    order: index.count("organisation"),
    externalIds: modelIds
  };
  const state = (type, text, order) => ({
    kind: "state",
    id: context.newId(),
    ownerId: id,
    type,
    name: text,
    order
  });
  return {
    ownerId: id,
    records: [
      organisation,
      state("current", choice2.newOrganisation?.currentName ?? CURRENT, 0),
      state("target", choice2.newOrganisation?.targetName ?? TARGET, 1)
    ]
  };
}
function belongsToNobody(record) {
  if ("ownerId" in record) return record.ownerId === IMPORT_OWNER;
  if (record.kind === "organisation") return record.id === IMPORT_OWNER;
  return record.kind === "applicability" && record.organisationId === IMPORT_OWNER;
}
function earlier(index, modelIds) {
  for (const { source, id } of modelIds) {
    const found = index.all("organisation").find(
      (organisation) => organisation.externalIds?.some((known) => known.source === source && known.id === id)
    );
    if (found) return found;
  }
  return void 0;
}

// domain/property-values.ts
function valuesByDefinition(properties) {
  const out = /* @__PURE__ */ new Map();
  for (const { definitionId, value } of properties ?? []) {
    const values = out.get(definitionId);
    if (values) values.push(value);
    else out.set(definitionId, [value]);
  }
  return out;
}

// domain/importing/differences.ts
var SHOWN2 = 500;
var PARTS = ["name", "documentation", "fields", "flow"];
var WHOLE = ["type", "jhsKind", "accessType", "influenceStrength", "directed"];
var Differences = class {
  constructor(options) {
    this.options = options;
    this.except = new Set((options.except ?? []).map(({ id, field }) => `${id}
${field}`));
  }
  options;
  list = [];
  renamed = [];
  count = 0;
  except;
  /**
   * The merged record with the own values where they count. An element that takes another name keeps the old one as an
   * alias, so that who knew it by that finds it.
   */
  settle(here, merged) {
    if (!isConcept(here) || !isConcept(merged)) return merged;
    const out = this.settled(here, merged);
    return out.kind === "element" && here.kind === "element" ? this.named(here, out) : out;
  }
  settled(here, merged) {
    let out;
    const put2 = (change) => {
      out ??= { ...merged };
      change(out);
    };
    for (const key2 of WHOLE) {
      const [own, file2] = [here[key2], merged[key2]];
      if (this.keepsOwn(here, key2, own, file2)) put2((values) => values[key2] = own);
    }
    for (const part of PARTS) {
      const own = here[part];
      const file2 = merged[part];
      for (const key2 of Object.keys(file2 ?? {}))
        if (this.keepsOwn(here, `${part}.${key2}`, own?.[key2], file2?.[key2]))
          put2((values) => values[part] = { ...values[part], [key2]: own?.[key2] });
    }
    const ownProperties = valuesByDefinition(here.properties);
    for (const [definitionId, file2] of valuesByDefinition(merged.properties)) {
      const own = ownProperties.get(definitionId);
      if (own && this.keepsOwn(here, `property.${definitionId}`, own, file2))
        put2(
          (values) => values["properties"] = replaced(values["properties"], definitionId, own)
        );
    }
    return out ?? merged;
  }
  /** Notes a difference; true where the own value is to stay. */
  keepsOwn(here, field, own, file2) {
    if (own === void 0 || file2 === void 0 || own === "" || sameValue(own, file2)) return false;
    const preferred = this.options.prefer ?? "file";
    const other = preferred === "file" ? "own" : "file";
    const taken = this.except.has(`${here.id}
${field}`) ? other : preferred;
    this.count += 1;
    if (this.list.length < SHOWN2) {
      const name = textIn(here.name, "fi");
      this.list.push({ id: here.id, name, field, own: shown(own), file: shown(file2), taken });
    }
    return taken === "own";
  }
  named(here, out) {
    const [from, to] = [textIn(here.name, "fi"), textIn(out.name, "fi")];
    const now = new Set(Object.values(out.name));
    const lost = Object.values(here.name).filter((name) => name.trim() !== "" && !now.has(name));
    if (lost.length === 0) return out;
    if (from !== to) this.renamed.push({ id: here.id, from, to });
    const aliases = [.../* @__PURE__ */ new Set([...out.aliases ?? [], ...lost])].filter((name) => !now.has(name));
    return { ...out, aliases };
  }
};
function isConcept(record) {
  return record.kind === "element" && !record.reference || record.kind === "relationship";
}
function replaced(properties, definitionId, own) {
  const at = properties.findIndex((property) => property.definitionId === definitionId);
  const others = properties.filter((property) => property.definitionId !== definitionId);
  return [...others.slice(0, at), ...own.map((value) => ({ definitionId, value })), ...others.slice(at)];
}
function shown(value) {
  const text = Array.isArray(value) ? value.map((one2) => textIn(one2, "fi")).join("; ") : typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
  return text.slice(0, 500);
}

// domain/names.ts
var EMPTY_WORDS = /* @__PURE__ */ new Set([
  "oy",
  "oyj",
  "ab",
  "ltd",
  "inc",
  "ja",
  "och",
  "and",
  "the"
]);
function normalisedName(name) {
  return name.normalize("NFC").toLocaleLowerCase("fi").replace(/[^åäö\p{ASCII}]/gu, (letter) => letter.normalize("NFD").replace(new RegExp("\\p{Mark}", "gu"), "")).replace(/[^\p{Letter}\p{Number}]+/gu, " ").trim();
}
function words(name) {
  return normalisedName(name).split(" ").filter((word) => word !== "" && !EMPTY_WORDS.has(word));
}
function lettersButOne(name) {
  const letters = normalisedName(name).replaceAll(" ", "");
  if (letters.length < 5) return [];
  const digits = letters.replace(/\D/gu, "");
  const forms = [`${digits}|${letters}`];
  for (let at = 0; at < letters.length; at += 1) {
    if (/\d/u.test(letters[at] ?? "")) continue;
    forms.push(`${digits}|${letters.slice(0, at)}${letters.slice(at + 1)}`);
  }
  return forms;
}
function namesOf(element) {
  return [...new Set(Object.values(element.name))].filter((name) => name !== "");
}

// domain/importing/element-match.ts
var MOST_CANDIDATES = 5;
var MOST_SUGGESTIONS = 300;
var ElementMatcher = class {
  constructor(index, ownerId, options, fileDefinition) {
    this.index = index;
    this.fileDefinition = fileDefinition;
    this.own = ownerId === void 0 ? [] : index.pointing("element", "owner", ownerId).filter((one2) => !one2.reference);
    this.pairs = new Map((options.pairs ?? []).map(({ fileId, elementId }) => [fileId, elementId]));
    this.keysOf = keysFor(options.matching);
    const here = (id) => Object.values(index.find("propertyDefinition", id)?.name ?? {});
    for (const element of this.own)
      for (const key2 of new Set(this.keysOf(element, here)))
        this.byKey.set(key2, this.byKey.has(key2) ? null : element.id);
  }
  index;
  fileDefinition;
  own;
  pairs;
  byKey = /* @__PURE__ */ new Map();
  keysOf;
  /** What a person decided: an element, null for none of those here; undefined where nothing is decided. */
  decided(fileId) {
    const id = this.pairs.get(fileId);
    return id === void 0 || id === null ? id : this.own.find((one2) => one2.id === id);
  }
  /** The element with the same property value or the same type and name, as was chosen. */
  alike(element) {
    for (const key2 of this.keysOf(element, this.fileDefinition)) {
      const found = this.byKey.get(key2);
      if (found) return this.index.find("element", found);
    }
    return void 0;
  }
  /** Elements here that nothing in the file is, and that look like one of these new elements of the file. */
  suggestions(fresh, taken) {
    const look = new Likeness(this.own.filter(({ id }) => !taken.has(id)));
    const list = [];
    let count = 0;
    for (const { fileId, element } of fresh) {
      if (this.pairs.has(fileId)) continue;
      const candidates = look.candidates(element);
      if (candidates.length === 0) continue;
      count += 1;
      if (list.length < MOST_SUGGESTIONS)
        list.push({ fileId, name: textIn(element.name, "fi"), type: element.type, candidates });
    }
    return { list, count };
  }
};
function keysFor(matching) {
  if (matching?.by === "name")
    return (element) => [...new Set(namesOf(element).map((name) => `${element.type}
${normalisedName(name)}`))].filter(
      (key2) => !key2.endsWith("\n")
    );
  if (matching?.by === "property" && matching.property !== void 0) {
    const wanted = matching.property;
    return (element, nameOfDefinition) => (element.properties ?? []).filter(({ definitionId }) => nameOfDefinition(definitionId).includes(wanted)).flatMap(({ value }) => Object.values(value).map((text) => text.trim())).filter(Boolean);
  }
  return () => [];
}
var Likeness = class {
  byKey = /* @__PURE__ */ new Map();
  constructor(elements) {
    for (const element of elements)
      for (const [, key2] of likenessKeys(element, element.aliases ?? [])) {
        const list = this.byKey.get(key2);
        if (list) list.push(element);
        else this.byKey.set(key2, [element]);
      }
  }
  candidates(element) {
    if (this.byKey.size === 0) return [];
    const found = /* @__PURE__ */ new Map();
    for (const [reason, key2] of likenessKeys(element, element.aliases ?? [])) {
      for (const here of this.byKey.get(key2) ?? []) {
        if (found.has(here.id) || found.size >= MOST_CANDIDATES) continue;
        if (reason === "oneInOther" && !oneBeginsOther(element, here)) continue;
        found.set(here.id, { elementId: here.id, name: textIn(here.name, "fi"), reason });
      }
    }
    return [...found.values()];
  }
};
function likenessKeys(element, aliases) {
  const out = [];
  const names = namesOf(element);
  const add = (reason, text) => {
    if (text !== "") out.push([reason, `${reason} ${element.type} ${text}`]);
  };
  for (const name of names) add("sameName", normalisedName(name));
  for (const name of [...names, ...aliases]) add("alias", normalisedName(name));
  for (const name of names) add("sameWords", words(name).sort().join(" "));
  for (const name of names) for (const text of lettersButOne(name)) add("oneLetter", text);
  for (const name of names) {
    const [first = ""] = words(name);
    if (first.length >= 4) add("oneInOther", first);
  }
  return out;
}
function oneBeginsOther(a, b) {
  const begins = (short, long) => long.startsWith(`${short} `);
  return namesOf(a).some(
    (one2) => namesOf(b).some((other) => {
      const [left, right] = [normalisedName(one2), normalisedName(other)];
      return begins(left, right) || begins(right, left);
    })
  );
}
function definitionNames(records) {
  const names = /* @__PURE__ */ new Map();
  for (const record of records)
    if (record.kind === "propertyDefinition") names.set(record.id, Object.values(record.name));
  return (id) => names.get(id) ?? [];
}

// domain/fragment-meeting.ts
var EARLY = /* @__PURE__ */ new Set([
  "organisation",
  "referenceModel",
  "propertyDefinition",
  "image",
  "specialization"
]);
var FragmentMeeting = class {
  constructor(index, fragment, context, ownerId, options) {
    this.index = index;
    this.fragment = fragment;
    this.context = context;
    this.options = options;
    this.matcher = new RecordMatcher(index, fragment.source, fragment.matching);
    this.elements = new ElementMatcher(index, ownerId, options, definitionNames(fragment.records));
    this.differences = new Differences(options);
    if (ownerId !== void 0) this.is(IMPORT_OWNER, ownerId);
  }
  index;
  fragment;
  context;
  options;
  /** Identifier in the file → identifier in the workspace, for every record whose place is decided. */
  ids = /* @__PURE__ */ new Map();
  /** Those of them that are not the same: few, and asked for every pointer. */
  others = /* @__PURE__ */ new Map();
  taken = /* @__PURE__ */ new Set();
  matched = /* @__PURE__ */ new Map();
  matcher;
  elements;
  differences;
  /** Elements here that an identifier of the file means: no other element of the file is taken for them. */
  meant = /* @__PURE__ */ new Map();
  plan(records) {
    const inFile = new Map(records.map((record) => [record.id, record]));
    for (const record of records) if (EARLY.has(record.kind)) this.decide(record, inFile);
    for (const record of records) if (record.kind === "element") this.means(record, inFile);
    for (const record of records) if (!EARLY.has(record.kind)) this.decide(record, inFile);
    let images;
    const inImport = (item) => (images ??= this.present).has(item);
    return records.map((record) => {
      const id = this.ids.get(record.id) ?? record.id;
      const renamed = this.renamed(record);
      const here = this.matched.get(record.id);
      const marked2 = id === record.id || here?.kind === "propertyDefinition" ? renamed : withSourceId(renamed, this.fragment.source, record.id);
      if (!here) return marked2.id === id ? marked2 : { ...marked2, id };
      if (this.fragment.matching === "merge")
        return this.differences.settle(here, mergedRecord(here, { ...marked2, id }, inImport));
      return id === record.id ? { ...marked2, id } : keepingExternalIds(here, { ...marked2, id });
    });
  }
  /** Identifiers of the workspace that the file's records are. */
  get present() {
    return new Set(this.ids.values());
  }
  /** What a person is told and asked about the meeting. */
  report(records) {
    const fresh = records.flatMap(
      (record) => record.kind === "element" && !record.reference && !this.matched.has(record.id) ? [{ fileId: record.id, element: record }] : []
    );
    const taken = new Set([...this.matched.values()].map(({ id }) => id));
    const { list, count } = this.elements.suggestions(fresh, taken);
    return {
      matchedBy: this.options.matching?.by ?? "identifier",
      properties: propertyNames(records),
      suggestions: list,
      suggestionCount: count,
      differences: this.differences.list,
      differenceCount: this.differences.count,
      renamed: this.differences.renamed
    };
  }
  ownerHere(record, inFile) {
    const fileOwner = ownerOf(record, (id) => inFile.get(id) ?? this.index.get(id));
    return fileOwner === void 0 ? void 0 : this.ids.get(fileOwner) ?? fileOwner;
  }
  means(record, inFile) {
    const here = this.elements.decided(record.id) ?? (this.matcher.mayKnow(record) ? this.matcher.match(this.renamed(record), record.id, this.ownerHere(record, inFile)) : void 0);
    if (!here || this.taken.has(here.id)) return;
    this.taken.add(here.id);
    this.meant.set(record.id, here);
  }
  /** The record here that this one is. */
  find(record, inFile) {
    if (record.kind === "element") {
      const meant = this.meant.get(record.id);
      if (meant) {
        this.taken.delete(meant.id);
        return meant;
      }
      if (record.reference || this.elements.decided(record.id) === null) return void 0;
      return this.elements.alike(record);
    }
    if (!this.options.matching && !this.matcher.mayKnow(record)) return void 0;
    const renamed = this.renamed(record);
    const known = this.matcher.match(renamed, record.id, this.ownerHere(record, inFile));
    if (known || renamed.kind !== "relationship" || !this.options.matching) return known;
    return this.sameRelationship(renamed);
  }
  /** Between elements that were matched by more than identifiers, a relationship is known by its kind, ends and name. */
  sameRelationship(renamed) {
    return this.index.pointing("relationship", "source", renamed.sourceId).find(
      (one2) => one2.targetId === renamed.targetId && one2.type === renamed.type && !this.taken.has(one2.id) && (one2.name === void 0 || renamed.name === void 0 || sameValue(one2.name, renamed.name))
    );
  }
  /** Kinds come in writing order, so what a record hangs on is decided before it. */
  decide(record, inFile) {
    const here = this.find(record, inFile);
    const several = here?.kind === "propertyDefinition";
    if (here && (several || !this.taken.has(here.id))) {
      this.is(record.id, here.id);
      this.taken.add(here.id);
      this.matched.set(record.id, here);
      return;
    }
    let id = record.id;
    while (this.taken.has(id) || this.index.get(id) !== void 0) id = this.context.newId();
    this.is(record.id, id);
    this.taken.add(id);
  }
  is(fileId, id) {
    this.ids.set(fileId, id);
    if (fileId === id) this.others.delete(fileId);
    else this.others.set(fileId, id);
  }
  other = (id) => this.others.get(id);
  /** The record as it points at the workspace's identifiers as far as they are decided. */
  renamed(record) {
    return this.others.size === 0 ? record : renamedReferences(record, this.other);
  }
};
function keepingExternalIds(here, record) {
  if (!("externalIds" in here) || !("externalIds" in record)) return record;
  const externalIds2 = mergedExternalIds(here.externalIds, record.externalIds);
  return externalIds2.length > 0 ? { ...record, externalIds: externalIds2 } : record;
}
function propertyNames(records) {
  const nameOf7 = definitionNames(records);
  const counts = /* @__PURE__ */ new Map();
  for (const record of records) {
    if (record.kind !== "element") continue;
    for (const { definitionId } of record.properties ?? []) {
      const [name = ""] = nameOf7(definitionId);
      if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name).slice(0, 100);
}

// domain/fragment-problems.ts
var SHOWN_PER_CODE = 50;
function cappedProblems(problems, shown3 = SHOWN_PER_CODE) {
  const counts = /* @__PURE__ */ new Map();
  const out = [];
  for (const problem of problems) {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count <= shown3) out.push(problem);
  }
  for (const [code, count] of counts) {
    if (count > shown3) out.push(warning("import.moreOfSame", { code, count: count - shown3 }));
  }
  return out;
}

// domain/leaning.ts
function fallingWith(first, leans) {
  const queue = [...first];
  const fallen = /* @__PURE__ */ new Set();
  if (queue.length === 0) return fallen;
  const known = new Set(queue);
  const leaning = /* @__PURE__ */ new Map();
  for (const [id, on] of leans) {
    if (on === void 0) continue;
    const list = leaning.get(on);
    if (list) list.push(id);
    else leaning.set(on, [id]);
  }
  for (const id of queue) {
    for (const next of leaning.get(id) ?? []) {
      if (known.has(next)) continue;
      known.add(next);
      fallen.add(next);
      queue.push(next);
    }
  }
  return fallen;
}

// domain/record-names.ts
function recordName(index, id, language, depth = 4) {
  const record = index.get(id);
  if (!record || depth === 0) return id;
  const of = (other) => recordName(index, other, language, depth - 1);
  switch (record.kind) {
    case "viewItem":
      return of(record.viewId);
    case "image":
      return record.path;
    case "placement":
      return of(record.elementId);
    case "fate":
      return of(record.subjectId);
    case "applicability":
      return of(record.componentId);
    case "relationship":
      return textIn(record.name, language).trim() || `${of(record.sourceId)} \u2192 ${of(record.targetId)}`;
    default:
      return textIn(record.name, language).trim() || id;
  }
}

// domain/fragment-report.ts
var EXAMPLES = 200;
var CHANGE_ORDER = ["changed", "added", "unchanged"];
function reportOf(index, diff, records, fragment, problems) {
  const added = new Set(diff.added.map((record) => record.id));
  const changed = new Set(diff.changed.map(({ after }) => after.id));
  const counts = {};
  const elementTypes = {};
  const examples = {
    added: [],
    changed: [],
    unchanged: []
  };
  const known = { get: (id) => records.find((record) => record.id === id) ?? index.get(id) };
  const seen = /* @__PURE__ */ new Set();
  for (const record of records) {
    if (seen.has(record.id)) continue;
    seen.add(record.id);
    const change = added.has(record.id) ? "added" : changed.has(record.id) ? "changed" : "unchanged";
    const count = counts[record.kind] ??= { added: 0, changed: 0, unchanged: 0 };
    count[change] += 1;
    if (record.kind === "element") elementTypes[record.type] = (elementTypes[record.type] ?? 0) + 1;
    if (record.kind !== "viewItem" && examples[change].length < EXAMPLES) {
      const type = "type" in record ? { type: record.type } : {};
      examples[change].push({
        id: record.id,
        kind: record.kind,
        name: recordName(known, record.id, "fi"),
        ...type,
        change
      });
    }
  }
  return {
    format: fragment.format ?? "",
    modelName: fragment.modelName,
    counts,
    elementTypes,
    problems: [...problems],
    examples: CHANGE_ORDER.flatMap((change) => examples[change]).slice(0, EXAMPLES)
  };
}

// domain/commands/removal.ts
function removeWithDependants(plan, id) {
  const todo = [id];
  for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
    const record = plan.edits.get(next);
    if (record === void 0) continue;
    plan.edits.remove(next);
    if (record.kind === "element") keepWhatStandsInside(plan, next);
    todo.push(...dependants(plan, record).map((dependant) => dependant.id));
    detach(plan, next);
  }
}
function dependants(plan, record) {
  const { index } = plan;
  const { id } = record;
  switch (record.kind) {
    case "element":
    case "relationship":
      return [
        ...index.relationshipsOf(id),
        ...index.pointing("placement", "placedElement", id),
        ...index.pointing("placement", "placedIn", id),
        ...index.pointing("fate", "subject", id),
        ...index.pointing("applicability", "component", id),
        ...index.pointing("viewItem", "subject", id).filter((item) => item.itemType !== "label"),
        ...index.pointing("element", "parent", id),
        ...index.pointing("view", "about", id).filter((view) => isAbout(plan, view.id, id))
      ];
    case "placement":
      return index.pointing("fate", "subject", id);
    case "state":
      return index.pointing("fate", "state", id);
    case "view":
      return index.pointing("viewItem", "view", id);
    case "viewItem":
      return [
        ...index.pointing("viewItem", "parent", id).filter((item) => standsIn(plan, item.id, id)),
        ...index.pointing("viewItem", "source", id),
        ...index.pointing("viewItem", "target", id)
      ];
    case "folder":
      return index.pointing("folder", "parent", id).filter((folder2) => standsIn(plan, folder2.id, id));
    case "organisation":
    case "referenceModel":
      return [
        ...index.pointing("element", "owner", id),
        ...index.pointing("relationship", "owner", id),
        ...index.pointing("state", "owner", id),
        ...index.pointing("folder", "owner", id),
        ...index.pointing("view", "owner", id),
        ...index.pointing("specialization", "owner", id),
        ...index.pointing("image", "owner", id),
        ...index.pointing("applicability", "owner", id)
      ];
    case "fate":
    case "applicability":
    case "propertyDefinition":
    case "specialization":
    case "image":
      return [];
  }
}
function standsIn(plan, id, parentId) {
  const now = plan.edits.get(id);
  return (now?.kind === "viewItem" || now?.kind === "folder") && now.parentId === parentId;
}
function isAbout(plan, id, elementId) {
  const now = plan.edits.get(id);
  return now?.kind === "view" && now.generated?.elementId === elementId;
}
function keepWhatStandsInside(plan, elementId) {
  const shown3 = plan.index.pointing("viewItem", "subject", elementId);
  const leaving = new Set(shown3.map(({ id }) => id));
  for (const viewId of new Set(shown3.map((item) => item.viewId))) {
    for (const { id } of plan.index.pointing("viewItem", "view", viewId)) {
      const item = plan.edits.get(id);
      if (item?.kind !== "viewItem" || !leaving.has(item.parentId ?? "")) continue;
      let parentId = item.parentId;
      for (let steps = leaving.size; parentId !== void 0 && leaving.has(parentId) && steps > 0; steps -= 1) {
        const around2 = plan.edits.get(parentId);
        parentId = around2?.kind === "viewItem" ? around2.parentId : void 0;
      }
      const { parentId: _gone, ...rest2 } = item;
      plan.edits.put(parentId === void 0 ? rest2 : { ...rest2, parentId });
    }
  }
}
var PROPERTY_HOLDERS = [
  "organisation",
  "referenceModel",
  "element",
  "relationship",
  "state",
  "folder",
  "view",
  "viewItem"
];
function detach(plan, id) {
  for (const folder2 of plan.index.pointing("folder", "folderItem", id)) {
    const now = plan.edits.get(folder2.id);
    if (now?.kind !== "folder") continue;
    plan.edits.put({ ...now, itemIds: now.itemIds.filter((item) => item !== id) });
  }
  for (const fate of plan.index.pointing("fate", "replacement", id)) {
    const now = plan.edits.get(fate.id);
    if (now?.kind !== "fate") continue;
    plan.edits.put({ ...now, replacedByIds: (now.replacedByIds ?? []).filter((other) => other !== id) });
  }
  for (const concept of [
    ...plan.index.pointing("element", "specialization", id),
    ...plan.index.pointing("relationship", "specialization", id)
  ]) {
    const now = plan.edits.get(concept.id);
    if (now?.kind !== "element" && now?.kind !== "relationship") continue;
    plan.edits.put({ ...now, specializationIds: (now.specializationIds ?? []).filter((own) => own !== id) });
  }
  for (const view of plan.index.pointing("view", "about", id)) {
    const now = plan.edits.get(view.id);
    if (now?.kind !== "view" || now.generated?.referenceModelId !== id) continue;
    const { referenceModelId: _gone, ...generated } = now.generated;
    plan.edits.put({ ...now, generated });
  }
  for (const alike of plan.index.pointing("element", "differentFrom", id)) {
    const now = plan.edits.get(alike.id);
    if (now?.kind !== "element") continue;
    plan.edits.put({ ...now, differentFrom: (now.differentFrom ?? []).filter((other) => other !== id) });
  }
  for (const kind of PROPERTY_HOLDERS) {
    for (const holder of plan.index.pointing(kind, "property", id)) {
      const now = plan.edits.get(holder.id);
      if (!now) continue;
      if ("properties" in now && now.properties)
        plan.edits.put({ ...now, properties: now.properties.filter((own) => own.definitionId !== id) });
      const changed = plan.edits.get(holder.id);
      if (changed?.kind === "organisation" && changed.looks)
        plan.edits.put({ ...changed, looks: withoutDefinition(changed.looks, id) });
    }
  }
  for (const holder of [
    ...plan.index.pointing("viewItem", "image", id),
    ...plan.index.pointing("specialization", "image", id)
  ]) {
    const now = plan.edits.get(holder.id);
    if (now?.kind !== "viewItem" && now?.kind !== "specialization") continue;
    const { imageId: _gone, ...rest2 } = now;
    plan.edits.put(rest2);
  }
  for (const note of plan.index.pointing("viewItem", "subject", id)) {
    const now = plan.edits.get(note.id);
    if (now?.kind !== "viewItem" || now.itemType !== "label") continue;
    const { subjectId: _gone, ...rest2 } = now;
    plan.edits.put(rest2);
  }
  for (const item of plan.index.pointing("viewItem", "linkedView", id)) {
    const now = plan.edits.get(item.id);
    if (now?.kind !== "viewItem") continue;
    const { linkedViewId: _gone, ...rest2 } = now;
    plan.edits.put(rest2);
  }
}

// domain/importing/disappeared.ts
var SHOWN3 = 300;
var KINDS = /* @__PURE__ */ new Set(["element", "relationship", "view"]);
function disappearedRecords(index, ownerId, earlierIds, present) {
  if (ownerId === void 0) return [];
  return [...earlierIds].flatMap((id) => {
    const record = present.has(id) ? void 0 : index.get(id);
    const own = record !== void 0 && "ownerId" in record && record.ownerId === ownerId;
    return own && KINDS.has(record.kind) ? [record] : [];
  });
}
function describeDisappeared(index, records) {
  const gone = new Set(records.map(({ id }) => id));
  return records.slice(0, SHOWN3).map((record) => {
    const hanging = [
      ...index.relationshipsOf(record.id),
      ...index.pointing("placement", "placedElement", record.id)
    ].filter(({ id }) => !gone.has(id)).length;
    const type = "type" in record ? { type: String(record.type) } : {};
    return { id: record.id, kind: record.kind, ...type, name: nameOf2(index, record), hanging };
  });
}
function settleDisappeared(plan, ownerId, records, choice2) {
  if (choice2 === "delete") for (const { id } of records) removeWithDependants(plan, id);
  if (choice2 !== "retire") return;
  const target = targetState(plan.index, ownerId);
  if (!target) return;
  for (const { id, kind } of records) if (kind !== "view") putFate(plan, target.id, id, "retire");
}

// domain/notation/element-types.ts
var ELEMENT_TYPES = {
  Resource: "strategy",
  Capability: "strategy",
  ValueStream: "strategy",
  CourseOfAction: "strategy",
  BusinessActor: "business",
  BusinessRole: "business",
  BusinessCollaboration: "business",
  BusinessInterface: "business",
  BusinessProcess: "business",
  BusinessFunction: "business",
  BusinessInteraction: "business",
  BusinessEvent: "business",
  BusinessService: "business",
  BusinessObject: "business",
  Contract: "business",
  Representation: "business",
  Product: "business",
  ApplicationComponent: "application",
  ApplicationCollaboration: "application",
  ApplicationInterface: "application",
  ApplicationFunction: "application",
  ApplicationInteraction: "application",
  ApplicationProcess: "application",
  ApplicationEvent: "application",
  ApplicationService: "application",
  DataObject: "application",
  Node: "technology",
  Device: "technology",
  SystemSoftware: "technology",
  TechnologyCollaboration: "technology",
  TechnologyInterface: "technology",
  Path: "technology",
  CommunicationNetwork: "technology",
  TechnologyFunction: "technology",
  TechnologyProcess: "technology",
  TechnologyInteraction: "technology",
  TechnologyEvent: "technology",
  TechnologyService: "technology",
  Artifact: "technology",
  Equipment: "physical",
  Facility: "physical",
  DistributionNetwork: "physical",
  Material: "physical",
  Stakeholder: "motivation",
  Driver: "motivation",
  Assessment: "motivation",
  Goal: "motivation",
  Outcome: "motivation",
  Principle: "motivation",
  Requirement: "motivation",
  Constraint: "motivation",
  Meaning: "motivation",
  Value: "motivation",
  WorkPackage: "implementation",
  Deliverable: "implementation",
  ImplementationEvent: "implementation",
  Plateau: "implementation",
  Gap: "implementation",
  Grouping: "composite",
  Location: "composite",
  AndJunction: "composite",
  OrJunction: "composite"
};
function isElementType(type) {
  return Object.hasOwn(ELEMENT_TYPES, type);
}

// domain/notation/relationship-preferences.json
var relationship_preferences_default = {
  $comment: "Which relationship is most likely meant between two concept types. Our own choice, not the specification's: the first pair that fits counts most, then the next ones, then the order of otherwise. Names are element types or groups of relationship-table.json. Only the order of what the table allows is decided here.",
  otherwise: [
    "Realization",
    "Assignment",
    "Serving",
    "Access",
    "Composition",
    "Aggregation",
    "Triggering",
    "Flow",
    "Influence",
    "Specialization",
    "Association"
  ],
  pairs: [
    { from: "Gap", to: "all", first: ["Association"] },
    { from: "all", to: "Gap", first: ["Association"] },
    { from: "Plateau", to: "Plateau", first: ["Triggering", "Composition"] },
    { from: "Grouping", to: "all", first: ["Aggregation", "Composition"] },
    { from: "Plateau", to: "all", first: ["Aggregation", "Composition"] },
    { from: "Location", to: "all", first: ["Aggregation", "Composition"] },
    { from: "WorkPackage", to: "WorkPackage", first: ["Triggering", "Composition"] },
    { from: "WorkPackage", to: "Deliverable", first: ["Realization", "Access"] },
    { from: "ImplementationEvent", to: "all", first: ["Triggering"] },
    { from: "all", to: "ImplementationEvent", first: ["Triggering", "Assignment"] },
    { from: "ApplicationComponent", to: "ApplicationInterface", first: ["Composition"] },
    { from: "ApplicationCollaboration", to: "ApplicationComponent", first: ["Aggregation"] },
    { from: "ApplicationInterface", to: "ApplicationService", first: ["Assignment"] },
    {
      from: "applicationActive",
      to: "applicationActive",
      first: ["Flow", "Serving", "Composition", "Aggregation"]
    },
    { from: "applicationActive", to: "applicationProcesses", first: ["Assignment"] },
    { from: "BusinessInterface", to: "BusinessService", first: ["Assignment"] },
    { from: "businessParties", to: "BusinessInterface", first: ["Composition"] },
    { from: "BusinessActor", to: "BusinessRole", first: ["Assignment"] },
    { from: "BusinessActor", to: "BusinessActor", first: ["Aggregation", "Composition", "Flow"] },
    { from: "businessParties", to: "businessParties", first: ["Aggregation", "Flow", "Serving"] },
    { from: "businessParties", to: "businessProcesses", first: ["Assignment"] },
    { from: "businessParties", to: "BusinessService", first: ["Assignment"] },
    {
      from: "businessProcesses",
      to: "businessProcesses",
      first: ["Triggering", "Flow", "Composition"]
    },
    {
      from: "applicationProcesses",
      to: "applicationProcesses",
      first: ["Triggering", "Flow", "Composition"]
    },
    {
      from: "technologyProcesses",
      to: "technologyProcesses",
      first: ["Triggering", "Flow", "Composition"]
    },
    { from: "BusinessEvent", to: "businessBehaviour", first: ["Triggering"] },
    { from: "ApplicationEvent", to: "applicationBehaviour", first: ["Triggering"] },
    { from: "TechnologyEvent", to: "technologyBehaviour", first: ["Triggering"] },
    { from: "businessBehaviour", to: "BusinessEvent", first: ["Triggering"] },
    { from: "applicationBehaviour", to: "ApplicationEvent", first: ["Triggering"] },
    { from: "technologyBehaviour", to: "TechnologyEvent", first: ["Triggering"] },
    {
      from: "BusinessService",
      to: "BusinessService",
      first: ["Composition", "Aggregation", "Serving"]
    },
    { from: "ApplicationService", to: "ApplicationService", first: ["Serving", "Composition", "Flow"] },
    { from: "business", to: "application", first: ["Serving", "Triggering", "Flow"] },
    { from: "application", to: "business", first: ["Serving"] },
    { from: "technology", to: "application", first: ["Serving", "Realization"] },
    { from: "technology", to: "business", first: ["Serving"] },
    { from: "technologyActive", to: "Artifact", first: ["Assignment"] },
    { from: "Device", to: "SystemSoftware", first: ["Assignment", "Composition"] },
    { from: "Node", to: "SystemSoftware", first: ["Composition", "Assignment"] },
    { from: "Facility", to: "machines", first: ["Composition", "Aggregation"] },
    { from: "Node", to: "technologyActive", first: ["Composition", "Aggregation", "Serving"] },
    { from: "technologyActive", to: "TechnologyInterface", first: ["Composition"] },
    { from: "technologyActive", to: "TechnologyService", first: ["Realization"] },
    { from: "technologyActive", to: "technologyProcesses", first: ["Assignment"] },
    { from: "SystemSoftware", to: "SystemSoftware", first: ["Serving", "Composition"] },
    { from: "technologyActive", to: "technologyActive", first: ["Flow", "Serving", "Composition"] },
    { from: "Product", to: "passive", first: ["Composition", "Aggregation"] },
    { from: "Product", to: "core", first: ["Composition", "Aggregation"] },
    { from: "actors", to: "passive", first: ["Access"] },
    { from: "Artifact", to: "core", first: ["Realization"] },
    {
      from: "BusinessObject",
      to: "BusinessObject",
      first: ["Association", "Composition", "Aggregation", "Specialization"]
    },
    { from: "DataObject", to: "DataObject", first: ["Composition", "Aggregation", "Association"] },
    { from: "Capability", to: "Capability", first: ["Composition", "Aggregation", "Serving"] },
    { from: "ValueStream", to: "ValueStream", first: ["Composition", "Triggering", "Flow"] },
    { from: "Capability", to: "ValueStream", first: ["Serving"] },
    { from: "Resource", to: "Capability", first: ["Assignment"] },
    { from: "Stakeholder", to: "motivation", first: ["Association", "Influence"] },
    { from: "motivation", to: "Stakeholder", first: ["Association", "Influence"] },
    { from: "grounds", to: "motivation", first: ["Influence", "Association"] },
    { from: "Requirement", to: "Goal", first: ["Realization", "Influence"] },
    { from: "Goal", to: "Goal", first: ["Influence", "Composition", "Aggregation"] },
    { from: "core", to: "grounds", first: ["Association", "Influence"] }
  ]
};

// domain/notation/relationship-table.json
var relationship_table_default = {
  $comment: "Which relationship types may join which element types: ArchiMate 3.2, appendix B.5. A letter per type: c composition, g aggregation, i assignment, r realization, v serving, a access, n influence, t triggering, f flow, s specialization, o association. A row is read from left to right: the name of a base row, or TARGET:letters, where TARGET is an element type, a group, or Relationship; what comes later replaces what came before.",
  groups: {
    strategy: ["Resource", "Capability", "ValueStream", "CourseOfAction"],
    applicationActive: ["ApplicationComponent", "ApplicationCollaboration", "ApplicationInterface"],
    applicationProcesses: ["ApplicationFunction", "ApplicationInteraction", "ApplicationProcess"],
    applicationBehaviour: ["applicationProcesses", "ApplicationEvent", "ApplicationService"],
    application: ["applicationActive", "applicationBehaviour"],
    businessParties: ["BusinessActor", "BusinessRole", "BusinessCollaboration"],
    businessProcesses: ["BusinessProcess", "BusinessFunction", "BusinessInteraction"],
    businessBehaviour: ["businessProcesses", "BusinessEvent", "BusinessService"],
    business: ["businessParties", "BusinessInterface", "businessBehaviour"],
    technologyProcesses: ["TechnologyProcess", "TechnologyFunction", "TechnologyInteraction"],
    technologyBehaviour: ["technologyProcesses", "TechnologyEvent", "TechnologyService"],
    machines: ["Device", "Equipment"],
    places: ["Node", "Facility"],
    networks: ["Path", "CommunicationNetwork", "DistributionNetwork"],
    technologyActive: [
      "machines",
      "places",
      "networks",
      "SystemSoftware",
      "TechnologyCollaboration",
      "TechnologyInterface"
    ],
    technology: ["technologyActive", "technologyBehaviour"],
    information: ["BusinessObject", "Contract", "Representation", "DataObject"],
    passive: ["information", "Artifact", "Material"],
    actors: ["application", "business", "technology", "Product", "Location"],
    core: ["actors", "passive"],
    aims: ["Goal", "Outcome", "Principle", "Requirement", "Constraint"],
    grounds: ["Stakeholder", "Driver", "Assessment", "Meaning", "Value"],
    motivation: ["aims", "grounds"],
    implementation: ["WorkPackage", "Deliverable", "ImplementationEvent", "Plateau", "Gap"],
    all: ["core", "strategy", "motivation", "implementation", "Grouping", "Relationship"]
  },
  bases: {
    nothing: "all:o",
    motivating: "all:o motivation:no Grouping:cgnos",
    realizingAims: "all:o grounds:no aims:nor",
    information: "realizingAims strategy:or Grouping:cgnors",
    strategic: "realizingAims strategy:fotv Grouping:cfgnorstv",
    acting: "realizingAims actors:fotv passive:ao",
    event: "acting Grouping:acfgnorstv",
    behaving: "event strategy:or Resource:o",
    active: "acting strategy:or Grouping:acfginorstv",
    party: "active WorkPackage:io ImplementationEvent:io Stakeholder:ino",
    businessParty: "party BusinessEvent:fiotv businessProcesses:fiotv BusinessService:fiortv BusinessInterface:cfgiotv",
    applicationStructure: "active applicationBehaviour:fiortv ApplicationInterface:cfgortv BusinessInterface:fortv businessBehaviour:fortv",
    applicationProcess: "behaving applicationProcesses:cfgotv ApplicationService:fortv businessProcesses:fortv BusinessService:fortv",
    businessProcess: "behaving businessProcesses:cfgotv BusinessService:fortv",
    technologyProcess: "behaving applicationProcesses:fortv ApplicationService:fortv businessProcesses:fortv BusinessService:fortv technologyProcesses:cfgotv TechnologyService:fortv",
    technologyStructure: "active application:fortv businessBehaviour:fortv BusinessInterface:fortv Artifact:aio technologyBehaviour:fiortv",
    machine: "technologyStructure SystemSoftware:cfgiortv TechnologyInterface:cfgiortv",
    place: "party application:fortv businessBehaviour:fiortv BusinessInterface:fiortv businessParties:fiotv Artifact:aio Material:aio technologyBehaviour:fiortv machines:cfgiortv places:cfgiotv SystemSoftware:cfgiortv TechnologyInterface:cfgiortv",
    jointTechnology: "place machines:fgiortv places:fgiotv SystemSoftware:fgiortv TechnologyInterface:fgiortv",
    implementing: "nothing core:or strategy:or grounds:no aims:nor Stakeholder:nor"
  },
  rows: {
    Resource: "strategic Resource:cfgostv Capability:fiotv ValueStream:fiotv CourseOfAction:fortv Grouping:cfginorstv",
    Capability: "strategic Capability:cfgostv CourseOfAction:fortv",
    ValueStream: "strategic ValueStream:cfgostv CourseOfAction:fortv",
    CourseOfAction: "strategic CourseOfAction:cfgostv",
    BusinessActor: "businessParty BusinessActor:cfgostv BusinessRole:fiotv",
    BusinessRole: "businessParty BusinessRole:cfgostv BusinessInterface:cfgotv",
    BusinessCollaboration: "businessParty BusinessActor:fgotv BusinessRole:fgiotv BusinessCollaboration:cfgostv",
    BusinessInterface: "active BusinessInterface:cfgostv BusinessService:fiotv",
    BusinessProcess: "businessProcess BusinessProcess:cfgostv",
    BusinessFunction: "businessProcess BusinessFunction:cfgostv",
    BusinessInteraction: "businessProcess BusinessInteraction:cfgostv",
    BusinessEvent: "event BusinessEvent:cfgostv",
    BusinessService: "behaving BusinessService:cfgostv",
    BusinessObject: "information BusinessObject:cgos Contract:cgos",
    Contract: "information BusinessObject:cgos Contract:cgos",
    Representation: "information BusinessObject:or Contract:or Representation:cgos",
    Product: "active application:fortv businessBehaviour:fortv BusinessInterface:fortv technologyBehaviour:fortv machines:fortv SystemSoftware:fortv TechnologyInterface:fortv passive:acgo ApplicationService:cfgortv BusinessService:cfgortv TechnologyService:cfgortv Product:cfgostv Grouping:acfgnorstv",
    ApplicationComponent: "applicationStructure ApplicationComponent:cfgorstv",
    ApplicationCollaboration: "applicationStructure ApplicationComponent:fgortv ApplicationCollaboration:cfgostv",
    ApplicationInterface: "active ApplicationInterface:cfgostv ApplicationService:fiotv BusinessInterface:fortv BusinessService:fortv",
    ApplicationFunction: "applicationProcess ApplicationFunction:cfgostv",
    ApplicationInteraction: "applicationProcess ApplicationInteraction:cfgostv",
    ApplicationProcess: "applicationProcess ApplicationProcess:cfgostv",
    ApplicationEvent: "event ApplicationEvent:cfgostv BusinessEvent:fortv",
    ApplicationService: "behaving ApplicationService:cfgostv BusinessService:fortv",
    DataObject: "information BusinessObject:or Contract:or DataObject:cgos",
    Node: "place Node:cfgiostv",
    Device: "machine Device:cfgostv",
    SystemSoftware: "machine SystemSoftware:cfgiorstv",
    TechnologyCollaboration: "jointTechnology TechnologyCollaboration:cfgostv TechnologyInterface:cfgiortv",
    TechnologyInterface: "active ApplicationInterface:fortv ApplicationService:fortv BusinessInterface:fortv BusinessService:fortv TechnologyInterface:cfgostv TechnologyService:fiotv",
    Path: "jointTechnology TechnologyCollaboration:fgotv Path:cfgostv",
    CommunicationNetwork: "technologyStructure businessParties:fortv CommunicationNetwork:cfgostv Device:fgortv Equipment:fortv places:fortv Path:fortv TechnologyCollaboration:fortv SystemSoftware:fgiortv TechnologyInterface:fgiortv Stakeholder:nor",
    TechnologyFunction: "technologyProcess TechnologyFunction:cfgostv",
    TechnologyProcess: "technologyProcess TechnologyProcess:cfgostv",
    TechnologyInteraction: "technologyProcess TechnologyInteraction:cfgostv",
    TechnologyEvent: "event ApplicationEvent:fortv BusinessEvent:fortv TechnologyEvent:cfgostv",
    TechnologyService: "behaving ApplicationService:fortv BusinessService:fortv TechnologyService:cfgostv",
    Artifact: "information application:or businessBehaviour:or BusinessInterface:or BusinessObject:or Contract:or DataObject:or Artifact:cgors SystemSoftware:or TechnologyInterface:or technologyBehaviour:or",
    Equipment: "machine Material:aio Device:cfgortv Equipment:cfgorstv",
    Facility: "place Facility:cfgiostv",
    DistributionNetwork: "jointTechnology businessParties:fiortv places:fgiortv Path:fortv TechnologyCollaboration:fortv DistributionNetwork:cfgostv Stakeholder:inor",
    Material: "information application:or businessBehaviour:or BusinessInterface:or BusinessObject:or Contract:or DataObject:or Artifact:or Material:cgors machines:or SystemSoftware:or TechnologyInterface:or technologyBehaviour:or",
    Stakeholder: "motivating Stakeholder:cgnos",
    Driver: "motivating Driver:cgnos",
    Assessment: "motivating Assessment:cgnos",
    Goal: "motivating Goal:cgnos",
    Outcome: "motivating Outcome:cgnos Goal:nor Grouping:cgnors",
    Principle: "motivating Principle:cgnos Goal:nor Outcome:nor Grouping:cgnors",
    Requirement: "motivating Requirement:cgnos Constraint:cgnos Goal:nor Outcome:nor Principle:nor Grouping:cgnors",
    Constraint: "motivating Constraint:cgnos Requirement:cgnos Goal:nor Outcome:nor Principle:nor Grouping:cgnors",
    Meaning: "motivating Meaning:cgnos",
    Value: "motivating Value:cgnos",
    WorkPackage: "implementing WorkPackage:cfgost Deliverable:aor ImplementationEvent:fot Plateau:fort Grouping:acfgnorst",
    Deliverable: "implementing Deliverable:cgos Plateau:or Grouping:cgnors",
    ImplementationEvent: "nothing motivation:no Deliverable:ao ImplementationEvent:cfgost Plateau:fot WorkPackage:fot Grouping:acfgnost",
    Plateau: "nothing core:cgor strategy:cgor grounds:no Stakeholder:inor aims:cgnor Principle:nor Deliverable:ao ImplementationEvent:fot WorkPackage:fot Plateau:cfgost Grouping:acfginorst Relationship:cgo",
    Gap: "nothing Gap:cgos Grouping:cgos",
    Grouping: "applicationActive:cfgorstv applicationBehaviour:cfgiorstv business:cfgiorstv technology:cfgiorstv networks:cfgorstv TechnologyCollaboration:cfgorstv Product:cfgorstv Location:cfgorstv information:acgors Artifact:acgiors Material:acgiors strategy:cfgorstv Capability:cfgiorstv ValueStream:cfgiorstv grounds:cgnos Stakeholder:cginors aims:cgnors WorkPackage:cfgiost ImplementationEvent:cfgiost Deliverable:acgors Plateau:cfgorst Gap:cgos Grouping:acfginorstv Relationship:cgo",
    Location: "applicationActive:cfgortv applicationBehaviour:cfgiortv business:cfgiortv technology:cfgiortv networks:cfgotv Path:cfgortv TechnologyCollaboration:cfgortv Product:cfgotv Location:cfgostv information:acgo Artifact:acgio Material:acgio strategy:cgor grounds:cgno Stakeholder:cginor aims:cgnor implementation:cgo WorkPackage:cgio ImplementationEvent:cgio Grouping:acfginorstv Relationship:cgo"
  }
};

// domain/notation/relationship-rules.ts
var RELATIONSHIP_LETTERS = {
  Composition: "c",
  Aggregation: "g",
  Assignment: "i",
  Realization: "r",
  Serving: "v",
  Access: "a",
  Influence: "n",
  Triggering: "t",
  Flow: "f",
  Specialization: "s",
  Association: "o"
};
var RELATIONSHIP_TYPES = Object.keys(RELATIONSHIP_LETTERS);
var JUNCTION_TYPES = [
  "Assignment",
  "Realization",
  "Serving",
  "Access",
  "Influence",
  "Triggering",
  "Flow",
  "Association"
];
var RELATIONSHIP_END = "Relationship";
function isJunction(type) {
  return type === "AndJunction" || type === "OrJunction";
}
var TABLE_TYPES = Object.keys(ELEMENT_TYPES).filter((type) => !isJunction(type));
var GROUPS = relationship_table_default.groups;
function members(name) {
  const group = GROUPS[name];
  return group ? group.flatMap(members) : [name];
}
function rowOf(text) {
  const row2 = /* @__PURE__ */ new Map();
  const bases = relationship_table_default.bases;
  for (const token of text.split(" ")) {
    const [name = "", letters] = token.split(":");
    if (letters !== void 0) for (const target of members(name)) row2.set(target, letters);
    else for (const [target, cell2] of rowOf(bases[name] ?? "")) row2.set(target, cell2);
  }
  return row2;
}
var ROWS = new Map(Object.entries(relationship_table_default.rows).map(([source, text]) => [source, rowOf(text)]));
function cell(source, target) {
  if (source === RELATIONSHIP_END) return target === RELATIONSHIP_END ? "" : "o";
  return ROWS.get(source)?.get(target) ?? "";
}
var PREFERENCES = relationship_preferences_default.pairs.map(({ from, to, first }) => ({
  from: new Set(members(from)),
  to: new Set(members(to)),
  first
}));
var cache = /* @__PURE__ */ new Map();
function allowedRelationships(source, target) {
  const key2 = `${source} ${target}`;
  const known = cache.get(key2);
  if (known) return known;
  const allowed = orderedFor(source, target, tableTypes(source, target));
  cache.set(key2, allowed);
  return allowed;
}
function isAllowedBetween(type, source, target) {
  return allowedRelationships(source, target).includes(type);
}
function tableTypes(source, target) {
  if (isJunction(source) || isJunction(target)) {
    if (source === RELATIONSHIP_END || target === RELATIONSHIP_END) return [];
    const sources = isJunction(source) ? TABLE_TYPES : [source];
    const targets = isJunction(target) ? TABLE_TYPES : [target];
    return JUNCTION_TYPES.filter(
      (type) => sources.some((s) => targets.some((t2) => isAllowedBetween(type, s, t2)))
    );
  }
  if (isForeign(source) || isForeign(target)) return RELATIONSHIP_TYPES;
  const letters = cell(source, target);
  return RELATIONSHIP_TYPES.filter((type) => letters.includes(RELATIONSHIP_LETTERS[type]));
}
function isForeign(type) {
  return type !== RELATIONSHIP_END && !isElementType(type);
}
function orderedFor(source, target, types) {
  const wanted = PREFERENCES.filter(({ from, to }) => from.has(source) && to.has(target)).flatMap(
    ({ first }) => first
  );
  const order = [...wanted, ...relationship_preferences_default.otherwise];
  return [...types].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

// domain/relationship-ends.ts
function endOf(concepts, id, apart) {
  const concept = concepts.concept(id);
  if (!concept) return void 0;
  if (concept.kind === "relationship") return { type: RELATIONSHIP_END };
  if (!isJunction(concept.type)) return { type: concept.type };
  const joined2 = /* @__PURE__ */ new Set();
  const before = /* @__PURE__ */ new Set();
  const behind = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set([id]);
  const todo = [{ id, forward: void 0 }];
  for (let at = todo.pop(); at !== void 0; at = todo.pop()) {
    for (const relationship of concepts.relationshipsOf(at.id)) {
      if (relationship.id === apart) continue;
      const forward = relationship.sourceId === at.id;
      if (at.forward !== void 0 && at.forward !== forward) continue;
      joined2.add(relationship.type);
      const farId = forward ? relationship.targetId : relationship.sourceId;
      const far = concepts.concept(farId);
      if (!far || seen.has(farId)) continue;
      if (far.kind === "element" && isJunction(far.type)) {
        seen.add(farId);
        todo.push({ id: farId, forward });
      } else (forward ? behind : before).add(far.kind === "element" ? far.type : RELATIONSHIP_END);
    }
  }
  return { type: concept.type, junction: { joined: joined2, before, behind } };
}
function relationshipsBetween(source, target) {
  const allowed = allowedRelationships(source.type, target.type);
  if (!source.junction && !target.junction) return [...allowed];
  const joined2 = [...source.junction?.joined ?? [], ...target.junction?.joined ?? []];
  const sources = farTypes(source.junction?.before, source.type);
  const targets = farTypes(target.junction?.behind, target.type);
  return allowed.filter(
    (type) => JUNCTION_TYPES.includes(type) && joined2.every((other) => other === type) && sources.every((from) => targets.every((to) => isAllowedBetween(type, from, to)))
  );
}
function isAllowed(type, source, target) {
  return relationshipsBetween(source, target).includes(type);
}
function farTypes(found, own) {
  return found && found.size > 0 ? [...found] : [own];
}
function breachOf(concepts, relationship, language = "fi") {
  const source = endOf(concepts, relationship.sourceId, relationship.id);
  const target = endOf(concepts, relationship.targetId, relationship.id);
  if (!source || !target || isAllowed(relationship.type, source, target)) return void 0;
  return {
    source: endName(concepts, relationship.sourceId, language),
    target: endName(concepts, relationship.targetId, language),
    sourceType: source.type,
    targetType: target.type,
    allowed: relationshipsBetween(source, target),
    reversible: reversedSuggestion(concepts, relationship)
  };
}
function reversedSuggestion(concepts, relationship) {
  const source = endOf(concepts, relationship.sourceId, relationship.id);
  const target = endOf(concepts, relationship.targetId, relationship.id);
  if (!source || !target) return false;
  return !isAllowed(relationship.type, source, target) && isAllowed(relationship.type, target, source);
}
function relationshipProblem(concepts, relationship) {
  const breach = breachOf(concepts, relationship);
  if (!breach) return void 0;
  const { source, target, sourceType, targetType, reversible } = breach;
  return warning(
    reversible ? "relationship.wrongWay" : "relationship.againstRules",
    { relationshipType: relationship.type, source, target, sourceType, targetType },
    relationship.id
  );
}
function relationshipRuleProblems(records, find) {
  const relationships = [];
  const known = /* @__PURE__ */ new Map();
  const ofEnd = /* @__PURE__ */ new Map();
  for (const record of records) {
    if (record.kind !== "element" && record.kind !== "relationship") continue;
    known.set(record.id, record);
    if (record.kind === "relationship") relationships.push(record);
  }
  const concept = (id) => {
    const record = known.get(id) ?? find(id);
    return record?.kind === "element" || record?.kind === "relationship" ? record : void 0;
  };
  for (const relationship of relationships) {
    for (const id of /* @__PURE__ */ new Set([relationship.sourceId, relationship.targetId])) {
      const list = ofEnd.get(id);
      if (list) list.push(relationship);
      else ofEnd.set(id, [relationship]);
    }
  }
  const concepts = { concept, relationshipsOf: (id) => ofEnd.get(id) ?? [] };
  return relationships.flatMap((relationship) => relationshipProblem(concepts, relationship) ?? []);
}
function endName(concepts, id, language) {
  const concept = concepts.concept(id);
  const name = textIn(concept?.name, language);
  if (name !== "" || concept?.kind !== "relationship") return name;
  const plain2 = (end) => textIn(concepts.concept(end)?.name, language);
  return `${plain2(concept.sourceId)} \u2013 ${plain2(concept.targetId)}`;
}

// domain/fragment.ts
function planFragment(index, fragment, choice2, context) {
  const owner = planOwner(index, fragment.records, fragment.modelName, fragment.source, choice2, context);
  if (owner && "severity" in owner) {
    return { diff: emptyDiff(), report: reportOf(index, emptyDiff(), [], fragment, [owner]) };
  }
  const plan = new Plan(index, context);
  for (const record of owner?.records ?? []) plan.edits.put(record);
  const unused = unusedDefinitions(fragment);
  const wanted = choice2.skipUnusedDefinitions ? fragment.records.filter(({ id }) => !unused.has(id)) : fragment.records;
  const { records, problems } = consistent(index, wanted, owner?.ownerId);
  const rules = relationshipRuleProblems(records, (id) => index.get(id));
  const meeting = new FragmentMeeting(index, fragment, context, owner?.ownerId, choice2);
  const planned = meeting.plan(records);
  for (const record of planned) plan.edits.put(record);
  const earlier2 = choice2.earlierIds ?? NO_IDS;
  const present = earlier2.size > 0 ? meeting.present : NO_IDS;
  const gone = disappearedRecords(index, owner?.ownerId, earlier2, present);
  if (owner) {
    markAsNew(plan, choice2.stateId, planned);
    settleDisappeared(plan, owner.ownerId, gone, choice2.disappeared);
  }
  const diff = plan.edits.build();
  const touched = [
    ...(owner?.records ?? []).filter((made) => !planned.some((record) => record.id === made.id)),
    ...planned
  ];
  const counted = reportOf(index, diff, touched, fragment, cappedProblems([...problems, ...rules]));
  const report = {
    ...counted,
    ...meeting.report(records),
    disappeared: describeDisappeared(index, gone),
    disappearedCount: gone.length,
    unusedDefinitions: unused.size
  };
  return { diff, report };
}
var NO_IDS = /* @__PURE__ */ new Set();
function markAsNew(plan, stateId, planned) {
  if (stateId === void 0) return;
  for (const { kind, id } of planned)
    if ((kind === "element" || kind === "relationship") && plan.index.get(id) === void 0)
      markNew(plan, stateId, id);
}
function unusedDefinitions(fragment) {
  const unused = new Set(
    fragment.records.filter(({ kind }) => kind === "propertyDefinition").map(({ id }) => id)
  );
  if (fragment.matching === "replace") return NO_IDS;
  for (const record of fragment.records) {
    if (unused.size === 0) break;
    if (record.kind === "folder") for (const id of record.itemIds) unused.delete(id);
    if ("properties" in record)
      for (const { definitionId } of record.properties ?? []) unused.delete(definitionId);
  }
  return unused;
}
function consistent(index, records, ownerId) {
  const kept = /* @__PURE__ */ new Map();
  for (const record of records) if (record.id !== IMPORT_OWNER) kept.set(record.id, record);
  const problems = [];
  const known = (id, kinds) => {
    if (id === IMPORT_OWNER) return ownerId !== void 0;
    const target = kept.get(id) ?? index.get(id);
    return target !== void 0 && (kinds === void 0 || kinds.includes(target.kind));
  };
  const lacks = (record) => !everyReference(record, (id, kinds, required) => !required || known(id, kinds));
  const loose = [...kept.values()].filter((record) => !everyReference(record, known));
  const lost = loose.filter(lacks);
  if (lost.length > 0) {
    const byId2 = new Map(kept);
    for (const { id } of lost) kept.delete(id);
    for (const id of fallingWith(
      lost.map(({ id: id2 }) => id2),
      needs(kept.values())
    )) {
      const fallen = byId2.get(id);
      if (fallen) lost.push(fallen);
      kept.delete(id);
    }
  }
  for (const record of lost) {
    const reference = referencesOf(record).find(({ id, kinds, required }) => required && !known(id, kinds));
    const params = { kind: record.kind, id: record.id, reference: reference?.id ?? "" };
    problems.push(warning("import.referenceUnknown", params, record.id));
  }
  for (const record of lost.length > 0 ? kept.values() : loose) {
    if (lost.length > 0 && everyReference(record, known)) continue;
    const copy = copyOf(record);
    kept.set(record.id, copy);
    for (const reference of referencesOf(copy)) {
      if (known(reference.id, reference.kinds)) continue;
      reference.clear();
      const params = { kind: record.kind, id: record.id, reference: reference.id };
      problems.push(warning("import.referenceCleared", params, record.id));
    }
  }
  const order = new Map(RECORD_KINDS.map((kind) => [kind, []]));
  for (const record of kept.values()) order.get(record.kind)?.push(record);
  return { records: [...order.values()].flat(), problems };
}
function* needs(records) {
  for (const record of records)
    for (const { id, required } of referencesOf(record)) if (required) yield [record.id, id];
}

// engine/formats/zip/read.ts
var import_node_zlib = require("node:zlib");

// node_modules/fflate/esm/index.mjs
var import_module = require("module");
var require2 = (0, import_module.createRequire)("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t2 = s + l;
        if (t2 > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t2), bt);
        st.b = bt += l, st.p = pos = t2 * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n2 = 0;
            if (s == 16)
              n2 = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n2 = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n2 = 11 + bits(dat, pos, 127), pos += 7;
            while (n2--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var Inflate = /* @__PURE__ */ (function() {
  function Inflate2(opts, cb) {
    if (typeof opts == "function")
      cb = opts, opts = {};
    this.ondata = cb;
    var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
    this.s = { i: 0, b: dict ? dict.length : 0 };
    this.o = new u8(32768);
    this.p = new u8(0);
    if (dict)
      this.o.set(dict);
  }
  Inflate2.prototype.e = function(c) {
    if (!this.ondata)
      err(5);
    if (this.d)
      err(4);
    if (!this.p.length)
      this.p = c;
    else if (c.length) {
      var n2 = new u8(this.p.length + c.length);
      n2.set(this.p), n2.set(c, this.p.length), this.p = n2;
    }
  };
  Inflate2.prototype.c = function(final) {
    this.s.i = +(this.d = final || false);
    var bts = this.s.b;
    var dt = inflt(this.p, this.s, this.o);
    this.ondata(slc(dt, bts, this.s.b), this.d);
    this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
    this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
  };
  Inflate2.prototype.push = function(chunk, final) {
    this.e(chunk), this.c(final);
  };
  return Inflate2;
})();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}

// engine/formats/zip/directory.ts
var END = 101010256;
var CENTRAL = 33639248;
var LOCAL = 67324752;
var END_SIZE = 22;
var MAX_COMMENT = 65535;
var ZIP64 = 4294967295;
function zipDirectory(bytes2) {
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  const end = endOf2(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const out = [];
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (view.getUint32(at, true) !== CENTRAL) broken();
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const name = nameOf3(bytes2.subarray(at + 46, at + 46 + nameLength), (flags & 2048) !== 0);
      const packed = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      if (packed === ZIP64 || size === ZIP64 || local === ZIP64)
        throw new Refused(refusal("import.zip.zip64"));
      if (view.getUint32(local, true) !== LOCAL) broken();
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packed > bytes2.length) broken();
      out.push({
        name,
        encrypted: (flags & 8257) !== 0,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed,
        size,
        start
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) broken();
    throw error;
  }
  return out;
}
function endOf2(view) {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return broken();
}
function nameOf3(bytes2, utf8) {
  return new TextDecoder(utf8 ? "utf-8" : "latin1").decode(bytes2);
}
function broken() {
  throw new Refused(refusal("import.zip.broken", { name: "" }));
}

// engine/formats/zip/read.ts
var ZIP_LIMITS = {
  entries: 5e3,
  fileBytes: 200 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  ratio: 200
};
var RATIO_FREE = 1024 * 1024;
var CHUNK = 1 << 16;
var STORED = 0;
var DEFLATED = 8;
function isZip(bytes2) {
  return bytes2[0] === 80 && bytes2[1] === 75 && bytes2[2] === 3 && bytes2[3] === 4;
}
function readZip(bytes2, wanted, limits = ZIP_LIMITS) {
  const entries = zipDirectory(bytes2);
  check(entries, limits);
  const out = /* @__PURE__ */ new Map();
  let total = 0;
  for (const entry of entries) {
    if (entry.name.endsWith("/") || !wanted(entry.name)) continue;
    const content = inflated(bytes2, entry, Math.min(limits.fileBytes, limits.totalBytes - total), limits);
    total += content.length;
    out.set(entry.name, content);
  }
  return out;
}
function check(entries, limits) {
  if (entries.length > limits.entries) {
    throw new Refused(refusal("import.zip.entries", { count: entries.length, limit: limits.entries }));
  }
  const names = /* @__PURE__ */ new Set();
  let total = 0;
  for (const { name, encrypted, method, packed, size } of entries) {
    const params = { name: name.slice(0, 200) };
    if (!isSafeName(name)) throw new Refused(refusal("import.zip.name", params));
    const key2 = name.normalize("NFC").toLowerCase();
    if (names.has(key2)) throw new Refused(refusal("import.zip.twice", params));
    names.add(key2);
    if (encrypted) throw new Refused(refusal("import.zip.encrypted", params));
    if (method !== STORED && method !== DEFLATED)
      throw new Refused(refusal("import.zip.method", { ...params, method }));
    total += size;
    if (size > limits.fileBytes || total > limits.totalBytes) throw tooLarge(name, limits.fileBytes);
    if (size > RATIO_FREE && size > packed * limits.ratio)
      throw new Refused(refusal("import.zip.bomb", params));
  }
}
function isSafeName(name) {
  if (name === "" || /^[/\\]|^[A-Za-z]:|\\/.test(name)) return false;
  if (/[\u0000-\u001f\u007f]/.test(name)) return false;
  return !name.split("/").some((part) => part === ".." || part === ".");
}
function inflated(bytes2, entry, limit, limits) {
  const packed = bytes2.subarray(entry.start, entry.start + entry.packed);
  const content = entry.method === STORED ? packed.slice() : inflate(packed, entry, Math.min(limit, entry.size), limits);
  if (content.length !== entry.size || (0, import_node_zlib.crc32)(content) !== entry.crc)
    throw new Refused(refusal("import.zip.broken", { name: entry.name.slice(0, 200) }));
  return content;
}
function inflate(packed, entry, limit, limits) {
  const out = new Uint8Array(limit);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > limit) {
      if (limit < entry.size) throw tooLarge(entry.name, limits.fileBytes);
      throw new Refused(refusal("import.zip.bomb", { name: entry.name.slice(0, 200) }));
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refusal("import.zip.broken", { name: entry.name.slice(0, 200) }));
  }
  return out.subarray(0, length);
}
function tooLarge(name, limit) {
  return new Refused(
    refusal("import.zip.tooLarge", { name: name.slice(0, 200), megabytes: limit / 1024 / 1024 })
  );
}

// engine/formats/archi-csv/columns.ts
var HEADERS = {
  elements: ["ID", "Type", "Name", "Documentation", "Specialization"],
  relations: ["ID", "Type", "Name", "Documentation", "Source", "Target", "Specialization"],
  properties: ["ID", "Key", "Value"]
};
var NEEDED = [
  ["relations", ["ID", "Type", "Source", "Target"]],
  ["properties", ["ID", "Key", "Value"]],
  ["elements", ["ID", "Type", "Name"]]
];
var DELIMITERS = [",", ";", "	"];
var MODEL_TYPE = "ArchimateModel";
var JUNCTION_TYPE = "Junction";
var KEYS = {
  access: "Access_Type",
  strength: "Influence_Strength",
  directed: "Directed",
  junction: "Junction_Type"
};
var ACCESS_DEFAULT = "Write";
var OWN_KEYS = {
  /** On the model row: this program wrote the files; the value is JSON with `version` and `language`. */
  file: "kokonaiskuva:file",
  /** Language tag of the name, where it is not the language of the files. */
  language: "kokonaiskuva:language",
  /** Second and later kinds of a concept; the column holds one. */
  specialization: "kokonaiskuva:specialization"
};

// engine/formats/archimate-exchange/identifiers.ts
var NCNAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
var MAX_LENGTH = 255;
var Identifiers = class {
  constructor(notes, tellsRepairs = true) {
    this.notes = notes;
    this.tellsRepairs = tellsRepairs;
  }
  notes;
  tellsRepairs;
  taken = /* @__PURE__ */ new Set();
  byOriginal = /* @__PURE__ */ new Map();
  numbers = /* @__PURE__ */ new Map();
  /** The identifier for a new record. The first claim of an original is the one that references lead to. */
  claim(original, what, line) {
    const given = original?.trim() ?? "";
    if (given === "") {
      const id2 = this.free(`id-${what}-without-id`);
      this.notes.warn("idMissing", { what, id: id2 }, line);
      return { id: id2 };
    }
    const wanted = goodIdentifier(given);
    const shown3 = given.slice(0, 200);
    const id = this.free(wanted);
    if (wanted !== given) {
      if (this.tellsRepairs) this.notes.warn("idRepaired", { what, original: shown3, id }, line);
    } else if (id !== wanted) this.notes.warn("idTwice", { what, original: shown3, id }, line);
    if (!this.byOriginal.has(given)) this.byOriginal.set(given, id);
    return wanted === given ? { id } : { id, original: given };
  }
  /** The record that a reference of the file leads to. */
  resolve(original) {
    return original === void 0 ? void 0 : this.byOriginal.get(original.trim());
  }
  /** References lead to other records from now on: `ids` maps identifiers of records. */
  rename(ids) {
    for (const [original, id] of Array.from(this.byOriginal)) {
      const next = ids.get(id);
      if (next !== void 0) this.byOriginal.set(original, next);
    }
  }
  /** An identifier that the document does not have yet. */
  free(wanted) {
    const { taken } = this;
    const before = taken.size;
    taken.add(wanted);
    if (taken.size > before) return wanted;
    let id = wanted;
    let number = this.numbers.get(wanted) ?? 2;
    for (; taken.has(id); number += 1) id = `${wanted.slice(0, MAX_LENGTH - 10)}-${number}`;
    this.numbers.set(wanted, number);
    taken.add(id);
    return id;
  }
};
function goodIdentifier(original) {
  if (NCNAME.test(original) && original.length <= MAX_LENGTH) return original;
  const plain2 = original.replace(/[^A-Za-z0-9._-]/g, "-");
  const id = plain2 === original ? `id-${plain2}` : `id-${plain2}-${checksum(original)}`;
  return id.length <= MAX_LENGTH ? id : `${id.slice(0, MAX_LENGTH - 20)}-${checksum(original)}`;
}
function checksum(text) {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(16);
}

// engine/formats/archimate-exchange/notes.ts
var Notes = class {
  problems = [];
  gathered = /* @__PURE__ */ new Map();
  /** Notes a finding at a line of the file (0: the writer's own check, which says nothing). */
  warn(code, params, line, recordId) {
    this.problems.push({ ...warning(`import.archimate.${code}`, { ...params, line }, recordId), line });
  }
  /** Notes a finding that is told once for everything it concerns. `id`: the record whose name is shown. */
  gather(code, id, line, severity = "warning") {
    const known = this.gathered.get(code);
    if (known) known.ids.push(id);
    else this.gathered.set(code, { ids: [id], line, severity });
  }
  /** The findings told together, in the order in which their causes were met; each with the line of the first. */
  together(nameOf7) {
    return [...this.gathered].map(([code, { ids, line, severity }]) => ({
      ...aboutMany(`import.archimate.${code}`, ids.map(nameOf7), severity),
      line
    }));
  }
  clear() {
    this.problems.length = 0;
    this.gathered.clear();
  }
};

// engine/formats/archimate-exchange/own-properties.ts
function row(key2, value, words2, type) {
  const [fi, sv, en] = words2;
  const byValue = {
    text: "string",
    number: "number",
    integer: "number",
    date: "date",
    choice: "string"
  };
  return { key: key2, type: type ?? byValue[value], value, name: { fi, sv, en } };
}
function choice(key2, words2, choices) {
  return { ...row(key2, "choice", words2), choices: new Map(Object.entries(choices)) };
}
var YES_NO = { yes: ["kyll\xE4", "ja", "yes"], no: ["ei", "nej", "no"] };
var OPENNESS = {
  open: ["avoin", "\xF6ppen", "open"],
  partly: ["osittain", "delvis", "partly"],
  closed: ["suljettu", "st\xE4ngd", "closed"]
};
var FATE_WORDS = {
  keep: ["S\xE4ilyy", "Beh\xE5lls", "Stays"],
  change: ["Muuttuu", "\xC4ndras", "Changes"],
  replace: ["Korvautuu", "Ers\xE4tts", "Is replaced"],
  retire: ["Poistuu", "Avvecklas", "Leaves"],
  new: ["Uusi", "Ny", "New"]
};
var RECORD_KEY = "record";
var FILE_KEY = "file";
var TECHNICAL = [FILE_KEY, RECORD_KEY].map((key2) => ({
  key: key2,
  type: "string",
  value: "text",
  name: { und: `kokonaiskuva:${key2}` }
}));
var FIELDS3 = [
  row("fields.purpose", "text", ["K\xE4ytt\xF6tarkoitus", "Anv\xE4ndningssyfte", "Purpose"]),
  row("fields.supplier", "text", ["Toimittaja", "Leverant\xF6r", "Supplier"]),
  row("fields.product", "text", ["Tuote", "Produkt", "Product name"]),
  row("fields.version", "text", ["Versio", "Version", "Product version"]),
  row("fields.ownerUnit", "text", ["Omistava yksikk\xF6", "\xC4gande enhet", "Owner unit"]),
  row("fields.contactPerson", "text", ["Vastuuhenkil\xF6", "Ansvarig person", "Contact person"]),
  choice("fields.lifecycle", ["Elinkaaren vaihe", "Livscykelfas", "Lifecycle phase"], {
    planned: ["suunniteltu", "planerad", "planned"],
    development: ["kehitteill\xE4", "under utveckling", "in development"],
    production: ["tuotannossa", "i produktion", "in production"],
    retiring: ["poistumassa", "p\xE5 v\xE4g ut", "retiring"],
    retired: ["poistunut", "avvecklad", "retired"]
  }),
  choice("fields.criticality", ["Kriittisyys", "Kritiskhet", "Criticality"], {
    veryLow: ["hyvin matala", "mycket l\xE5g", "very low"],
    low: ["matala", "l\xE5g", "low"],
    normal: ["tavallinen", "normal", "normal"],
    high: ["korkea", "h\xF6g", "high"],
    veryHigh: ["hyvin korkea", "mycket h\xF6g", "very high"]
  }),
  row(
    "fields.costPerYear",
    "number",
    ["Kustannus vuodessa (\u20AC)", "Kostnad per \xE5r (\u20AC)", "Cost per year (\u20AC)"],
    "currency"
  ),
  row("fields.contractEnd", "date", ["Sopimus p\xE4\xE4ttyy", "Avtalet upph\xF6r", "Contract ends"]),
  row("fields.users", "integer", ["K\xE4ytt\xE4jien m\xE4\xE4r\xE4", "Antal anv\xE4ndare", "Number of users"]),
  choice("fields.hosting", ["K\xE4ytt\xF6palvelu", "Driftstj\xE4nst", "Hosting"], {
    own: ["oma", "egen", "own"],
    inHouseCompany: ["sidosyksikk\xF6", "anknuten enhet", "in-house company"],
    cooperation: ["yhteisty\xF6", "samarbete", "cooperation"],
    supplier: ["toimittaja", "leverant\xF6r", "supplier"],
    cloud: ["pilvi", "moln", "cloud"],
    national: ["valtakunnallinen", "nationell", "national"]
  }),
  choice(
    "fields.opennessSource",
    ["L\xE4hdekoodin avoimuus", "K\xE4llkodens \xF6ppenhet", "Open source code"],
    OPENNESS
  ),
  choice(
    "fields.opennessInterface",
    ["Rajapinnan avoimuus", "Gr\xE4nssnittets \xF6ppenhet", "Open interface"],
    OPENNESS
  ),
  choice("fields.opennessData", ["Datan avoimuus", "Datas \xF6ppenhet", "Open data"], OPENNESS),
  choice(
    "fields.opennessStandards",
    ["Standardien avoimuus", "Standardernas \xF6ppenhet", "Open standards"],
    OPENNESS
  ),
  choice(
    "fields.personalData",
    ["Sis\xE4lt\xE4\xE4 henkil\xF6tietoja", "Inneh\xE5ller personuppgifter", "Holds personal data"],
    YES_NO
  ),
  row("element.jhsKind", "text", ["JHS 179 -laji", "JHS 179-slag", "JHS 179 kind"])
];
var FLOW2 = [
  row("flow.data", "text", ["Siirrett\xE4v\xE4t tiedot", "Uppgifter som \xF6verf\xF6rs", "Data moved"]),
  choice("flow.method", ["Tiedonsiirtotapa", "\xD6verf\xF6ringss\xE4tt", "Transfer method"], {
    api: ["rajapinta", "gr\xE4nssnitt", "interface"],
    exchangeLayer: ["palveluv\xE4yl\xE4", "informationsled", "exchange layer"],
    file: ["tiedosto", "fil", "file"],
    view: ["katselu", "visning", "view"],
    form: ["lomake", "blankett", "form"],
    manual: ["k\xE4sin", "manuellt", "by hand"]
  }),
  choice("flow.frequency", ["Tiheys", "Frekvens", "Frequency"], {
    realTime: ["reaaliaikainen", "realtid", "real time"],
    hourly: ["tunneittain", "varje timme", "hourly"],
    daily: ["p\xE4ivitt\xE4in", "dagligen", "daily"],
    weekly: ["viikoittain", "varje vecka", "weekly"],
    monthly: ["kuukausittain", "varje m\xE5nad", "monthly"],
    quarterly: ["nelj\xE4nnesvuosittain", "varje kvartal", "quarterly"],
    yearly: ["vuosittain", "\xE5rligen", "yearly"],
    onDemand: ["tarvittaessa", "vid behov", "on demand"]
  }),
  choice(
    "flow.personalData",
    ["Siirt\xE4\xE4 henkil\xF6tietoja", "\xD6verf\xF6r personuppgifter", "Moves personal data"],
    YES_NO
  ),
  choice("flow.direction", ["Tiedonsiirron suunta", "\xD6verf\xF6ringens riktning", "Direction of transfer"], {
    forward: ["l\xE4hteest\xE4 kohteeseen", "fr\xE5n k\xE4lla till m\xE5l", "from source to target"],
    both: ["molempiin suuntiin", "i b\xE5da riktningarna", "both ways"],
    unknown: ["ei tiedossa", "ok\xE4nd", "not known"]
  })
];
var OTHERS = [
  row("organisation.municipalityCode", "text", ["Kuntanumero", "Kommunnummer", "Municipality code"]),
  row("organisation.businessId", "text", ["Y-tunnus", "FO-nummer", "Business ID"]),
  row("organisation.region", "text", ["Maakunta", "Landskap", "Region"]),
  row("organisation.population", "number", ["Asukasluku", "Inv\xE5narantal", "Population"]),
  row("organisation.populationYear", "integer", [
    "Asukasluvun vuosi",
    "Inv\xE5narantalets \xE5r",
    "Year of population"
  ]),
  row("organisation.staff", "number", ["Henkil\xF6st\xF6n m\xE4\xE4r\xE4", "Antal anst\xE4llda", "Staff"]),
  row("referenceModel.version", "text", [
    "Viitearkkitehtuurin versio",
    "Referensarkitekturens version",
    "Reference model version"
  ]),
  row("referenceModel.source", "text", [
    "Viitearkkitehtuurin l\xE4hde",
    "Referensarkitekturens k\xE4lla",
    "Reference model source"
  ]),
  row("referenceModel.licence", "text", [
    "Viitearkkitehtuurin lisenssi",
    "Referensarkitekturens licens",
    "Reference model licence"
  ]),
  choice("state.type", ["Tilan laji", "L\xE4gets slag", "Kind of state"], {
    current: ["nykytila", "nul\xE4ge", "current"],
    transition: ["siirtym\xE4tila", "\xF6verg\xE5ngsl\xE4ge", "transition"],
    target: ["tavoitetila", "m\xE5ll\xE4ge", "target"]
  }),
  row("state.date", "date", ["Tilan p\xE4iv\xE4m\xE4\xE4r\xE4", "L\xE4gets datum", "Date of state"]),
  choice("placement.degree", ["Sijoituksen kattavuus", "Placeringens omfattning", "Degree of placement"], {
    full: ["kokonaan", "helt", "full"],
    partial: ["osittain", "delvis", "partial"]
  }),
  row("placement.reason", "text", [
    "Sijoituksen perustelu",
    "Motivering till placeringen",
    "Reason of placement"
  ]),
  choice("fate.fate", ["Muutos", "F\xF6r\xE4ndring", "Change"], FATE_WORDS),
  row("fate.date", "date", ["Muutoksen p\xE4iv\xE4m\xE4\xE4r\xE4", "F\xF6r\xE4ndringens datum", "Date of change"]),
  row("fate.note", "text", ["Muutoksen kuvaus", "Beskrivning av f\xF6r\xE4ndringen", "Description of change"]),
  choice(
    "applicability.status",
    ["Koskee organisaatiota", "G\xE4ller organisationen", "Concerns the organisation"],
    {
      notApplicable: ["ei koske", "g\xE4ller inte", "does not concern"]
    }
  ),
  row("applicability.reason", "text", ["Miksi ei koske", "Varf\xF6r g\xE4ller inte", "Why it does not concern"]),
  row("shown.change", "text", ["Mit\xE4 tapahtuu", "Vad som h\xE4nder", "What happens"]),
  row("shown.replacedBy", "text", ["Korvaava", "Ers\xE4ttande", "Replaced by"]),
  row("shown.organisation", "text", ["Organisaatio", "Organisation", "Organisation name"])
];
var OWN_PROPERTIES = new Map(
  [...TECHNICAL, ...FIELDS3, ...FLOW2, ...OTHERS].map((property) => [property.key, property])
);
function distinctName(name) {
  return `${name} (Kokonaiskuva)`;
}
function ownValue(property, text) {
  const trimmed = text.trim();
  switch (property.value) {
    case "text":
      return text;
    case "date":
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(trimmed) ? trimmed : void 0;
    case "number":
    case "integer": {
      const number = Number(trimmed);
      if (trimmed === "" || !Number.isFinite(number)) return void 0;
      return property.value === "number" || Number.isInteger(number) ? number : void 0;
    }
    case "choice": {
      if (property.choices?.has(trimmed)) return trimmed;
      const word = trimmed.toLowerCase();
      for (const [code, words2] of property.choices ?? [])
        if (words2.some((w) => w.toLowerCase() === word)) return code;
      return void 0;
    }
  }
}

// engine/formats/archimate-exchange/own-records.ts
var import_record_validators = __toESM(require_record_validators());

// engine/formats/json/depth.ts
var MAX_JSON_DEPTH = 200;
var QUOTE = 34;
var BACKSLASH = 92;
function tooDeepAt(text, limit = MAX_JSON_DEPTH) {
  let depth = 0;
  for (let i2 = 0; i2 < text.length; i2 += 1) {
    const code = text.charCodeAt(i2);
    if (code === QUOTE) {
      for (i2 += 1; i2 < text.length && text.charCodeAt(i2) !== QUOTE; i2 += 1)
        if (text.charCodeAt(i2) === BACKSLASH) i2 += 1;
    } else if ((code | 32) === 123) {
      depth += 1;
      if (depth > limit) {
        const before = text.slice(0, i2);
        return { line: before.split("\n").length, column: i2 - before.lastIndexOf("\n") };
      }
    } else if ((code | 32) === 125) depth -= 1;
  }
  return void 0;
}

// engine/formats/archimate-exchange/own-records.ts
var ELEMENT_KINDS = ["element", "organisation", "referenceModel", "state"];
var RELATIONSHIP_KINDS = ["relationship", "placement", "fate", "applicability"];
function holdersOf(kind) {
  if (kind === "element") return ["fields", "element"];
  if (kind === "relationship") return ["flow"];
  return [kind];
}
function conceptRecord(draft, definitions, notes, as, lay = overlaid) {
  const text = definitions.recordText(draft.raw);
  const overlay = text === void 0 ? {} : parsedOverlay(text, draft, notes);
  if (overlay["generated"] === true) return void 0;
  const kinds = draft.base.kind === "element" ? ELEMENT_KINDS : RELATIONSHIP_KINDS;
  const kind = as ?? kinds.find((candidate) => candidate === overlay["kind"]) ?? draft.base.kind;
  const conceptType = kind === draft.base.kind ? draft.base.type : void 0;
  const { own, properties, specializationIds } = definitions.settle(draft.raw, holdersOf(kind), conceptType);
  const base = {
    ...draft.base,
    ...properties.length > 0 ? { properties } : {},
    ...specializationIds.length > 0 ? { specializationIds } : {}
  };
  if (as !== void 0) return shaped(kind, base, own);
  if (text === void 0 && own.size === 0) return base;
  const record = lay(shaped(kind, base, own), overlay);
  if ((0, import_record_validators.modelRecord)(record)) return record;
  notes.warn("ownRecordInvalid", { id: base.id, kind }, draft.line, base.id);
  return base;
}
function overlaid(record, overlay) {
  const out = { ...record };
  for (const [key2, value] of Object.entries(overlay)) {
    if (key2 === "id" || key2 === "kind") continue;
    if (value === null) delete out[key2];
    else out[key2] = value;
  }
  return out;
}
function parsedOverlay(text, draft, notes) {
  const overlay = jsonObject(text);
  if (!overlay)
    notes.warn("ownRecordInvalid", { id: draft.base.id, kind: draft.base.kind }, draft.line, draft.base.id);
  return overlay ?? {};
}
function jsonObject(text) {
  if (tooDeepAt(text)) return void 0;
  try {
    const value = JSON.parse(
      text,
      (key2, inner) => key2 === "__proto__" ? void 0 : inner
    );
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function shaped(kind, base, own) {
  const values = (holder) => {
    const out = {};
    for (const [key2, value] of own)
      if (key2.startsWith(`${holder}.`)) out[key2.slice(holder.length + 1)] = value;
    return out;
  };
  const nested = (holder) => {
    const inner = values(holder);
    return Object.keys(inner).length > 0 ? { [holder]: inner } : {};
  };
  const { id, externalIds: externalIds2, documentation, properties, foreign } = base;
  const common = { id, ...defined({ externalIds: externalIds2 }) };
  const named2 = {
    ...common,
    ...defined({ name: base.name, documentation, properties, foreign }),
    ...values(kind)
  };
  switch (kind) {
    case "element":
      return { ...base, ...nested("fields"), ...values("element") };
    case "relationship":
      return { ...base, ...nested("flow") };
    case "organisation":
    case "referenceModel":
      return { kind, ...named2 };
    case "state":
      return { kind, ownerId: base.ownerId, ...named2 };
    default:
      break;
  }
  if (base.kind !== "relationship") return { ...base };
  const { sourceId, targetId } = base;
  switch (kind) {
    case "placement":
      return { kind, ...common, elementId: sourceId, componentId: targetId, ...values(kind) };
    case "fate":
      return { kind, id, subjectId: targetId, ...values(kind) };
    case "applicability":
      return { kind, id, organisationId: sourceId, componentId: targetId, ...values(kind) };
    default:
      return { ...base };
  }
}
function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}

// engine/formats/xml/tree.ts
function xmlNode(name, attributes = {}, content = []) {
  const kept = {};
  for (const [key2, value] of Object.entries(attributes))
    if (value !== void 0) kept[key2] = xmlText(String(value));
  return {
    name,
    uri: "",
    attributes: kept,
    children: typeof content === "string" ? [] : content,
    text: typeof content === "string" ? xmlText(content) : "",
    line: 0
  };
}
var FORBIDDEN = new RegExp("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|\\p{Surrogate}", "gu");
function xmlText(text) {
  return text.replace(FORBIDDEN, "");
}
function child(node, name) {
  return node.children.find((candidate) => candidate.name === name && candidate.uri === node.uri);
}
function childrenOf(node, name) {
  return node.children.filter((candidate) => candidate.name === name && candidate.uri === node.uri);
}
function foreignChildren(node) {
  return node.children.filter((candidate) => candidate.uri !== node.uri);
}

// engine/formats/archimate-exchange/specializations.ts
var SPECIALIZATION = "specialization";
var Specializations = class {
  constructor(known, ownerId, free) {
    this.ownerId = ownerId;
    this.free = free;
    for (const { id, conceptType, name } of known)
      for (const key2 of keysOf(conceptType, name)) if (!this.byName.has(key2)) this.byName.set(key2, id);
  }
  ownerId;
  free;
  made = /* @__PURE__ */ new Map();
  byName = /* @__PURE__ */ new Map();
  /** The kind with that name; undefined for a blank value, which names none. */
  idFor(conceptType, value) {
    const keys = keysOf(conceptType, value);
    for (const key2 of keys) {
      const known = this.byName.get(key2);
      if (known !== void 0) return known;
    }
    if (Object.values(value).every((text) => text.trim() === "")) return void 0;
    const record = plainSpecialization(conceptType, value, this.ownerId, this.free);
    this.made.set(record.id, record);
    for (const key2 of keys) this.byName.set(key2, record.id);
    return record.id;
  }
};
function plainSpecialization(conceptType, name, ownerId, free) {
  const text = name["und"] ?? Object.values(name)[0] ?? "";
  return {
    kind: "specialization",
    id: free(goodIdentifier(`${SPECIALIZATION}-${conceptType}-${text}`)),
    ownerId,
    name,
    conceptType
  };
}
function keysOf(conceptType, name) {
  const texts = Object.values(name);
  return (texts.length > 0 ? [...new Set(texts)] : [""]).map((text) => `${conceptType}
${text}`);
}

// engine/formats/archimate-exchange/texts.ts
var TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
var MAX_LANGUAGES = 40;
var MAX_LENGTH2 = 1e6;
function languageOf(node) {
  const tag = (node.attributes["xml:lang"] ?? "").trim().replaceAll("_", "-");
  return TAG.test(tag) ? tag : "und";
}
function readNames(node, tag, notes) {
  const out = {};
  for (const inner of childrenOf(node, tag)) {
    const language = languageOf(inner);
    const text = inner.text.trim() || inner.text.replace(/^\s*[\r\n]\s*$/, "");
    if (text === "" && language === "und") continue;
    if (out[language] === void 0) put(out, language, text, inner, notes);
    else if (out[language] !== text) notes.warn("nameTwice", { text, language }, inner.line);
  }
  return out;
}
function readDocumentation(node, notes) {
  const out = {};
  for (const inner of childrenOf(node, "documentation")) {
    const language = languageOf(inner);
    if (inner.text === "" && language === "und") continue;
    const before = out[language];
    put(out, language, before === void 0 ? inner.text : `${before}

${inner.text}`, inner, notes);
  }
  return Object.keys(out).length > 0 ? out : void 0;
}
function put(out, language, text, at, notes) {
  if (out[language] === void 0 && languagesOf(out) >= MAX_LANGUAGES) {
    notes.warn("textLeftOut", { language }, at.line);
    return;
  }
  if (text.length > MAX_LENGTH2) notes.warn("textCut", { length: text.length, limit: MAX_LENGTH2 }, at.line);
  out[language] = text.length > MAX_LENGTH2 ? text.slice(0, MAX_LENGTH2) : text;
}
function languagesOf(text) {
  let count = 0;
  for (const _ in text) count += 1;
  return count;
}

// engine/formats/archimate-exchange/properties.ts
function readProperties(node, notes) {
  const out = [];
  const list = child(node, "properties");
  for (const property of list ? childrenOf(list, "property") : []) {
    const reference = (property.attributes["propertyDefinitionRef"] ?? property.attributes["identifierref"] ?? "").trim();
    if (reference === "") {
      notes.warn("propertyWithoutDefinition", {}, property.line);
      continue;
    }
    const values = [{}];
    for (const value of childrenOf(property, "value")) {
      const language = languageOf(value);
      if (value.text === "" && language === "und") continue;
      let place2 = values.find((texts) => texts[language] === void 0);
      if (!place2) values.push(place2 = {});
      put(place2, language, value.text, value, notes);
    }
    for (const value of values) out.push({ reference, value, line: property.line });
  }
  return out;
}
function firstText(value) {
  return value["und"] ?? Object.values(value)[0] ?? "";
}
var Definitions = class {
  constructor(own, definitionFor, notes, specializations) {
    this.own = own;
    this.definitionFor = definitionFor;
    this.notes = notes;
    this.specializations = specializations;
  }
  own;
  definitionFor;
  notes;
  specializations;
  /** Our own record that the concept carries, as JSON text. */
  recordText(raw) {
    const found = raw.find(({ reference }) => this.own.get(reference)?.key === RECORD_KEY);
    return found && firstText(found.value);
  }
  /**
   * Sorts the values. Only properties of the holders are ours; a value that makes no sense stays an ordinary property.
   * `conceptType`: type of the element or relationship, whose kinds are sorted out too.
   */
  settle(raw, holders, conceptType) {
    const own = /* @__PURE__ */ new Map();
    const properties = [];
    const specializationIds = [];
    for (const { reference, value, line } of raw) {
      const specialization = reference === SPECIALIZATION && conceptType !== void 0 ? this.specializations.idFor(conceptType, value) : void 0;
      if (specialization !== void 0) {
        specializationIds.push(specialization);
        continue;
      }
      const property = this.own.get(reference);
      const holder = property?.key.slice(0, property.key.indexOf(".")) ?? "";
      if (property && (property.key === RECORD_KEY || property.key === FILE_KEY || holder === "shown"))
        continue;
      if (property && holders.includes(holder) && !own.has(property.key)) {
        const text = firstText(value);
        const meant = ownValue(property, text);
        if (meant !== void 0) {
          own.set(property.key, meant);
          continue;
        }
        this.notes.warn(
          "valueUnknown",
          { property: firstText(property.name), value: text.slice(0, 200) },
          line
        );
      }
      properties.push({ definitionId: this.definitionFor(reference, line), value });
    }
    return { own, properties, specializationIds };
  }
};

// domain/notation/viewpoints.json
var viewpoints_default = {
  $comment: "Example viewpoints of ArchiMate 3.2 (appendix C; names of the exchange format's ViewpointsEnum) and the kinds of descriptions of JHS 179 v2.0. elements: types or groups in the order of the palette, empty for every type. official: the source is known to name the description; the ArchiMate types of the JHS kinds are our reading of the practice. oldNames: names of ArchiMate 1 and 2, spellings of other tools.",
  groups: {
    strategyAll: ["Resource", "Capability", "ValueStream", "CourseOfAction"],
    businessAll: [
      "BusinessActor",
      "BusinessRole",
      "BusinessCollaboration",
      "BusinessInterface",
      "BusinessProcess",
      "BusinessFunction",
      "BusinessInteraction",
      "BusinessEvent",
      "BusinessService",
      "BusinessObject",
      "Contract",
      "Representation",
      "Product"
    ],
    businessCooperating: [
      "BusinessActor",
      "BusinessRole",
      "BusinessCollaboration",
      "BusinessInterface",
      "BusinessProcess",
      "BusinessFunction",
      "BusinessInteraction",
      "BusinessEvent",
      "BusinessService",
      "BusinessObject"
    ],
    applicationAll: [
      "ApplicationComponent",
      "ApplicationCollaboration",
      "ApplicationInterface",
      "ApplicationFunction",
      "ApplicationInteraction",
      "ApplicationProcess",
      "ApplicationEvent",
      "ApplicationService",
      "DataObject"
    ],
    technologyAll: [
      "Node",
      "Device",
      "SystemSoftware",
      "TechnologyCollaboration",
      "TechnologyInterface",
      "Path",
      "CommunicationNetwork",
      "TechnologyFunction",
      "TechnologyProcess",
      "TechnologyInteraction",
      "TechnologyEvent",
      "TechnologyService",
      "Artifact"
    ],
    physicalAll: ["Equipment", "Facility", "DistributionNetwork", "Material"],
    motivationAll: [
      "Stakeholder",
      "Driver",
      "Assessment",
      "Goal",
      "Outcome",
      "Principle",
      "Requirement",
      "Constraint",
      "Meaning",
      "Value"
    ],
    implementationAll: ["WorkPackage", "Deliverable", "ImplementationEvent", "Plateau", "Gap"],
    coreAll: ["businessAll", "applicationAll", "technologyAll", "physicalAll", "Location"]
  },
  oldNames: {
    None: "all",
    Total: "all",
    "No viewpoint": "all",
    "Actor Co-operation": "organization",
    "Actor Cooperation": "organization",
    "Application Co-operation": "applicationCooperation",
    "Business Process Co-operation": "businessProcessCooperation",
    "Application Behavior": "applicationStructure",
    "Application Behaviour": "applicationStructure",
    "Business Function": "businessProcessCooperation",
    "Business Process": "businessProcessCooperation",
    Infrastructure: "technology",
    "Infrastructure Usage": "technologyUsage",
    Introductory: "layered",
    "Landscape Map": "layered",
    "Business Product": "product",
    Capability: "capabilityMap",
    Resource: "resourceMap",
    "Implementation Deployment": "implementationAndDeployment",
    "Implementation Migration": "implementationAndMigration",
    "Service Realisation": "serviceRealization",
    "Goal Realisation": "goalRealization",
    "Requirements Realisation": "requirementsRealization",
    Organisation: "organization"
  },
  viewpoints: [
    {
      id: "all",
      name: "",
      fi: "Kaikki lajit",
      source: "archimate",
      official: false,
      elements: ""
    },
    {
      id: "organization",
      name: "Organization",
      fi: "Organisaatio",
      source: "archimate",
      official: true,
      elements: "BusinessActor BusinessRole BusinessCollaboration BusinessInterface Location"
    },
    {
      id: "applicationPlatform",
      name: "Application Platform",
      fi: "Sovellusalusta",
      source: "archimate",
      official: true,
      elements: "applicationAll technologyAll Location"
    },
    {
      id: "applicationStructure",
      name: "Application Structure",
      fi: "J\xE4rjestelm\xE4n rakenne",
      source: "archimate",
      official: true,
      elements: "ApplicationComponent ApplicationCollaboration ApplicationInterface DataObject"
    },
    {
      id: "informationStructure",
      name: "Information Structure",
      fi: "Tiedon rakenne",
      source: "archimate",
      official: true,
      elements: "BusinessObject Representation DataObject Artifact Meaning"
    },
    {
      id: "technology",
      name: "Technology",
      fi: "Teknologia",
      source: "archimate",
      official: true,
      elements: "technologyAll physicalAll Location"
    },
    {
      id: "layered",
      name: "Layered",
      fi: "Kerroksittain",
      source: "archimate",
      official: true,
      elements: ""
    },
    {
      id: "physical",
      name: "Physical",
      fi: "Fyysinen ymp\xE4rist\xF6",
      source: "archimate",
      official: true,
      elements: "physicalAll Node Device Path CommunicationNetwork Location"
    },
    {
      id: "product",
      name: "Product",
      fi: "Tuote",
      source: "archimate",
      official: true,
      elements: "Product Contract Value BusinessService BusinessActor BusinessRole BusinessCollaboration BusinessInterface BusinessProcess BusinessFunction BusinessInteraction BusinessEvent BusinessObject applicationAll TechnologyService Artifact Material"
    },
    {
      id: "applicationUsage",
      name: "Application Usage",
      fi: "J\xE4rjestelmien k\xE4ytt\xF6",
      source: "archimate",
      official: true,
      elements: "applicationAll BusinessActor BusinessRole BusinessCollaboration BusinessProcess BusinessFunction BusinessInteraction BusinessEvent BusinessObject"
    },
    {
      id: "technologyUsage",
      name: "Technology Usage",
      fi: "Teknologian k\xE4ytt\xF6",
      source: "archimate",
      official: true,
      elements: "technologyAll physicalAll Location ApplicationComponent ApplicationCollaboration ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationEvent DataObject"
    },
    {
      id: "businessProcessCooperation",
      name: "Business Process Cooperation",
      fi: "Prosessien yhteisty\xF6",
      source: "archimate",
      official: true,
      elements: "businessCooperating Representation applicationAll Location"
    },
    {
      id: "applicationCooperation",
      name: "Application Cooperation",
      fi: "J\xE4rjestelmien yhteisty\xF6",
      source: "archimate",
      official: true,
      elements: "applicationAll Location"
    },
    {
      id: "serviceRealization",
      name: "Service Realization",
      fi: "Palvelujen toteutus",
      source: "archimate",
      official: true,
      elements: "businessCooperating Representation applicationAll"
    },
    {
      id: "implementationAndDeployment",
      name: "Implementation and Deployment",
      fi: "Asennus ja sijoitus",
      source: "archimate",
      official: true,
      elements: "applicationAll technologyAll physicalAll"
    },
    {
      id: "goalRealization",
      name: "Goal Realization",
      fi: "Tavoitteiden toteutus",
      source: "archimate",
      official: true,
      elements: "Goal Outcome Principle Requirement Constraint"
    },
    {
      id: "goalContribution",
      name: "Goal Contribution",
      fi: "Tavoitteiden vaikutukset",
      source: "archimate",
      official: true,
      elements: "Goal Outcome Principle Requirement Constraint"
    },
    {
      id: "principles",
      name: "Principles",
      fi: "Periaatteet",
      source: "archimate",
      official: true,
      elements: "Principle Goal"
    },
    {
      id: "requirementsRealization",
      name: "Requirements Realization",
      fi: "Vaatimusten toteutus",
      source: "archimate",
      official: true,
      elements: "Goal Outcome Requirement Constraint Meaning Value coreAll"
    },
    {
      id: "motivation",
      name: "Motivation",
      fi: "Motivaatio",
      source: "archimate",
      official: true,
      elements: "motivationAll"
    },
    {
      id: "strategy",
      name: "Strategy",
      fi: "Strategia",
      source: "archimate",
      official: true,
      elements: "strategyAll Outcome"
    },
    {
      id: "capabilityMap",
      name: "Capability Map",
      fi: "Kyvykkyyskartta",
      source: "archimate",
      official: true,
      elements: "Capability Resource Outcome"
    },
    {
      id: "outcomeRealization",
      name: "Outcome Realization",
      fi: "Lopputulosten toteutus",
      source: "archimate",
      official: true,
      elements: "Outcome Meaning Value Capability Resource ValueStream CourseOfAction coreAll"
    },
    {
      id: "resourceMap",
      name: "Resource Map",
      fi: "Resurssikartta",
      source: "archimate",
      official: true,
      elements: "Resource Capability WorkPackage"
    },
    {
      id: "valueStream",
      name: "Value Stream",
      fi: "Arvovirta",
      source: "archimate",
      official: true,
      elements: "ValueStream Capability Outcome Stakeholder"
    },
    {
      id: "project",
      name: "Project",
      fi: "Hanke",
      source: "archimate",
      official: true,
      elements: "WorkPackage Deliverable ImplementationEvent Goal BusinessActor BusinessRole"
    },
    {
      id: "migration",
      name: "Migration",
      fi: "Siirtym\xE4t",
      source: "archimate",
      official: true,
      elements: "Plateau Gap"
    },
    {
      id: "implementationAndMigration",
      name: "Implementation and Migration",
      fi: "Toimeenpano ja siirtym\xE4t",
      source: "archimate",
      official: true,
      elements: "implementationAll Goal Requirement Constraint BusinessActor BusinessRole coreAll"
    },
    {
      id: "stakeholder",
      name: "Stakeholder",
      fi: "Sidosryhm\xE4t ja tavoitteet",
      source: "archimate",
      official: true,
      elements: "Stakeholder Driver Assessment Goal Outcome"
    },
    {
      id: "jhsScope",
      name: "Rajaukset ja reunaehdot",
      fi: "Rajaukset ja reunaehdot",
      source: "jhs179",
      official: true,
      elements: "Constraint Requirement"
    },
    {
      id: "jhsStrategy",
      name: "Strategia ja tavoitteet",
      fi: "Strategia ja tavoitteet",
      source: "jhs179",
      official: true,
      elements: "Driver Goal Outcome"
    },
    {
      id: "jhsRelatedArchitectures",
      name: "Sidosarkkitehtuurit",
      fi: "Sidosarkkitehtuurit",
      source: "jhs179",
      official: true,
      elements: "Driver Constraint Requirement WorkPackage"
    },
    {
      id: "jhsLegislation",
      name: "S\xE4\xE4d\xF6kset",
      fi: "S\xE4\xE4d\xF6kset",
      source: "jhs179",
      official: false,
      elements: "Driver Constraint Requirement"
    },
    {
      id: "jhsPrinciples",
      name: "Arkkitehtuuriperiaatteet",
      fi: "Arkkitehtuuriperiaatteet",
      source: "jhs179",
      official: true,
      elements: "Principle Goal Requirement"
    },
    {
      id: "jhsRequirements",
      name: "Vaatimukset",
      fi: "Vaatimukset",
      source: "jhs179",
      official: true,
      elements: "Requirement Constraint Goal Stakeholder coreAll"
    },
    {
      id: "jhsSecurity",
      name: "Tietoturvaperiaatteet",
      fi: "Tietoturvaperiaatteet",
      source: "jhs179",
      official: true,
      elements: "Principle Constraint Requirement"
    },
    {
      id: "jhsStakeholders",
      name: "Sidosryhm\xE4kartta",
      fi: "Sidosryhm\xE4kartta",
      source: "jhs179",
      official: true,
      elements: "Stakeholder BusinessActor BusinessRole BusinessService"
    },
    {
      id: "jhsRoles",
      name: "Organisaatio ja roolit",
      fi: "Organisaatio ja roolit",
      source: "jhs179",
      official: true,
      elements: "BusinessActor BusinessRole BusinessCollaboration Location"
    },
    {
      id: "jhsServices",
      name: "Palvelukartta",
      fi: "Palvelukartta",
      source: "jhs179",
      official: true,
      elements: "BusinessService BusinessRole BusinessActor BusinessProcess BusinessInterface Product"
    },
    {
      id: "jhsCapabilities",
      name: "Kyvykkyydet",
      fi: "Kyvykkyydet",
      source: "jhs179",
      official: true,
      elements: "Capability Resource CourseOfAction ValueStream"
    },
    {
      id: "jhsProcessMap",
      name: "Prosessikartta",
      fi: "Prosessikartta",
      source: "jhs179",
      official: true,
      elements: "BusinessProcess BusinessFunction BusinessActor BusinessRole BusinessService"
    },
    {
      id: "jhsProcessFlow",
      name: "Prosessikuvaus",
      fi: "Prosessikuvaus",
      source: "jhs179",
      official: true,
      elements: "BusinessProcess BusinessEvent BusinessRole BusinessActor BusinessObject Representation ApplicationService ApplicationComponent"
    },
    {
      id: "jhsServicePath",
      name: "Palvelupolku",
      fi: "Palvelupolku",
      source: "jhs179",
      official: true,
      elements: "BusinessEvent BusinessInterface BusinessService BusinessRole BusinessProcess"
    },
    {
      id: "jhsInteraction",
      name: "Toimijoiden vuorovaikutus",
      fi: "Toimijoiden vuorovaikutus",
      source: "jhs179",
      official: true,
      elements: "BusinessActor BusinessRole BusinessInteraction BusinessCollaboration BusinessObject"
    },
    {
      id: "jhsVocabulary",
      name: "K\xE4sitteist\xF6",
      fi: "K\xE4sitteist\xF6",
      source: "jhs179",
      official: true,
      elements: "BusinessObject Meaning"
    },
    {
      id: "jhsConceptModel",
      name: "K\xE4sitemalli",
      fi: "K\xE4sitemalli",
      source: "jhs179",
      official: true,
      elements: "BusinessObject"
    },
    {
      id: "jhsInformationGroups",
      name: "P\xE4\xE4tiedot",
      fi: "P\xE4\xE4tiedot",
      source: "jhs179",
      official: true,
      elements: "BusinessObject DataObject"
    },
    {
      id: "jhsLogicalStores",
      name: "Loogiset tietovarannot",
      fi: "Loogiset tietovarannot",
      source: "jhs179",
      official: true,
      elements: "DataObject BusinessObject BusinessProcess ApplicationComponent BusinessActor BusinessRole Product"
    },
    {
      id: "jhsPhysicalStores",
      name: "Fyysiset tietovarannot",
      fi: "Fyysiset tietovarannot",
      source: "jhs179",
      official: true,
      elements: "Artifact DataObject SystemSoftware Node"
    },
    {
      id: "jhsDataFlows",
      name: "P\xE4\xE4tietovirrat",
      fi: "P\xE4\xE4tietovirrat",
      source: "jhs179",
      official: true,
      elements: "ApplicationComponent BusinessActor BusinessProcess DataObject BusinessObject"
    },
    {
      id: "jhsDataResponsibilities",
      name: "Tietovastuut",
      fi: "Tietovastuut",
      source: "jhs179",
      official: true,
      elements: "BusinessRole BusinessActor BusinessObject DataObject"
    },
    {
      id: "jhsApplicationServices",
      name: "Tietoj\xE4rjestelm\xE4palvelut",
      fi: "Tietoj\xE4rjestelm\xE4palvelut",
      source: "jhs179",
      official: true,
      elements: "ApplicationService ApplicationComponent BusinessProcess BusinessRole DataObject"
    },
    {
      id: "jhsSystemMap",
      name: "J\xE4rjestelm\xE4kartta",
      fi: "J\xE4rjestelm\xE4kartta",
      source: "jhs179",
      official: true,
      elements: "ApplicationComponent ApplicationCollaboration SystemSoftware BusinessActor"
    },
    {
      id: "jhsLogicalSystems",
      name: "Loogiset tietoj\xE4rjestelm\xE4t",
      fi: "Loogiset tietoj\xE4rjestelm\xE4t",
      source: "jhs179",
      official: false,
      elements: "ApplicationComponent ApplicationCollaboration ApplicationService Capability"
    },
    {
      id: "jhsIntegrations",
      name: "Integraatiot",
      fi: "Integraatiot",
      source: "jhs179",
      official: true,
      elements: "ApplicationComponent ApplicationCollaboration ApplicationInterface ApplicationService DataObject"
    },
    {
      id: "jhsInterfaces",
      name: "Rajapinnat",
      fi: "Rajapinnat",
      source: "jhs179",
      official: true,
      elements: "ApplicationInterface ApplicationService ApplicationComponent DataObject"
    },
    {
      id: "jhsTechnologyServices",
      name: "Teknologiapalvelut",
      fi: "Teknologiapalvelut",
      source: "jhs179",
      official: false,
      elements: "TechnologyService ApplicationComponent Node SystemSoftware"
    },
    {
      id: "jhsTechnologyComponents",
      name: "Teknologiakomponentit",
      fi: "Teknologiakomponentit",
      source: "jhs179",
      official: true,
      elements: "Node Device SystemSoftware TechnologyCollaboration TechnologyInterface TechnologyService Artifact"
    },
    {
      id: "jhsNetwork",
      name: "Verkkokaavio",
      fi: "Verkkokaavio",
      source: "jhs179",
      official: true,
      elements: "CommunicationNetwork Path Device Node Location"
    },
    {
      id: "jhsServers",
      name: "Palvelimet ja konesalit",
      fi: "Palvelimet ja konesalit",
      source: "jhs179",
      official: false,
      elements: "Node Device Facility Location SystemSoftware"
    },
    {
      id: "jhsContracts",
      name: "Sopimukset",
      fi: "Sopimukset",
      source: "jhs179",
      official: true,
      elements: "Contract BusinessActor ApplicationComponent BusinessService TechnologyService"
    },
    {
      id: "jhsGapAnalysis",
      name: "Eroanalyysi",
      fi: "Eroanalyysi",
      source: "jhs179",
      official: false,
      elements: "Gap Plateau"
    },
    {
      id: "jhsDevelopment",
      name: "Kehitt\xE4miskohteet",
      fi: "Kehitt\xE4miskohteet",
      source: "jhs179",
      official: false,
      elements: "WorkPackage Deliverable Goal Requirement BusinessActor"
    },
    {
      id: "jhsRoadmap",
      name: "Kehitt\xE4mispolku",
      fi: "Kehitt\xE4mispolku",
      source: "jhs179",
      official: false,
      elements: "WorkPackage Deliverable ImplementationEvent Plateau"
    },
    {
      id: "jhsRisks",
      name: "Riskit ja vaikutukset",
      fi: "Riskit ja vaikutukset",
      source: "jhs179",
      official: false,
      elements: "Assessment Constraint Requirement coreAll"
    }
  ]
};

// domain/notation/viewpoints.ts
var GROUPS2 = viewpoints_default.groups;
function members2(name) {
  const group = GROUPS2[name];
  return group ? group.flatMap(members2) : [name];
}
var EVERY_TYPE = Object.keys(ELEMENT_TYPES);
var VIEWPOINTS = viewpoints_default.viewpoints.map((viewpoint) => ({
  id: viewpoint.id,
  name: viewpoint.name,
  fi: viewpoint.fi,
  source: viewpoint.source,
  official: viewpoint.official,
  elements: [...new Set(viewpoint.elements.split(" ").filter(Boolean).flatMap(members2))]
}));
var [ALL] = VIEWPOINTS;
var spelled = /* @__PURE__ */ new Map();
for (const viewpoint of VIEWPOINTS) {
  for (const name of [viewpoint.id, viewpoint.name, viewpoint.fi]) spelled.set(key(name), viewpoint);
}
for (const [old, id] of Object.entries(viewpoints_default.oldNames)) {
  const viewpoint = VIEWPOINTS.find((each) => each.id === id);
  if (viewpoint) spelled.set(key(old), viewpoint);
}
function key(name) {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, "").replace(/viewpoint$/u, "");
}

// engine/formats/archimate-exchange/vocabulary.ts
var ARCHIMATE = "http://www.opengroup.org/xsd/archimate/3.0/";
var SCHEMA_LOCATION = `${ARCHIMATE} http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd`;
var KNOWN_RELATIONSHIPS = new Set(RELATIONSHIP_TYPES);
var RELATIONSHIP_ALIASES = {
  UsedBy: "Serving",
  Realisation: "Realization",
  Specialisation: "Specialization"
};
var DATA_TYPES = /* @__PURE__ */ new Set([
  "string",
  "boolean",
  "currency",
  "date",
  "time",
  "number"
]);
var ACCESS_TYPES = /* @__PURE__ */ new Set(["Access", "Read", "Write", "ReadWrite"]);
function relationshipType(type) {
  const bare = type.replace(/Relationship$/, "");
  return isRelationshipType(bare) ? bare : RELATIONSHIP_ALIASES[bare];
}
function isRelationshipType(type) {
  return KNOWN_RELATIONSHIPS.has(type);
}
function isDataType(type) {
  return type !== void 0 && DATA_TYPES.has(type);
}
function isAccessType(type) {
  return type !== void 0 && ACCESS_TYPES.has(type);
}
var OFFICIAL_VIEWPOINTS = new Set(
  VIEWPOINTS.filter(({ source, official }) => official && source === "archimate").map(({ name }) => name)
);
function bareType(type) {
  return (type ?? "").trim().replace(/^.*:/, "");
}
var TYPE_SHAPE = /^[A-Z][A-Za-z]{1,60}$/;

// engine/formats/archimate-exchange/version-21.ts
var NAMESPACE = /^http:\/\/www\.opengroup\.org\/xsd\/archimate\/?$/;
var SECTIONS = {
  organization: "organizations",
  propertydefs: "propertyDefinitions"
};
var ATTRIBUTES = {
  identifierref: "identifierRef",
  elementref: "elementRef",
  relationshipref: "relationshipRef"
};
var TYPES = {
  CommunicationPath: "Path",
  InfrastructureFunction: "TechnologyFunction",
  InfrastructureInterface: "TechnologyInterface",
  InfrastructureService: "TechnologyService",
  Network: "CommunicationNetwork"
};
var VIEWPOINTS2 = {
  "Actor Co-operation": "Organization",
  "Application Co-operation": "Application Cooperation",
  "Business Process Co-operation": "Business Process Cooperation",
  Infrastructure: "Technology",
  "Infrastructure Usage": "Technology Usage"
};
var NAMED = /* @__PURE__ */ new Set(["element", "relationship", "view"]);
function isVersion21(uri) {
  return NAMESPACE.test(uri);
}
function sectionName(name) {
  return SECTIONS[name] ?? name;
}
function currentType(type) {
  return TYPES[type] ?? type;
}
function translated(tree, notes) {
  if (tree.name === "propertydef") return definition(tree);
  for (const [old, name] of Object.entries(ATTRIBUTES)) {
    const value = tree.attributes[old];
    if (value === void 0 || tree.name === "property") continue;
    tree.attributes[name] = value;
    delete tree.attributes[old];
  }
  if (NAMED.has(tree.name)) {
    for (const inner of tree.children)
      if (inner.name === "label" && inner.uri === tree.uri) inner.name = "name";
  }
  if (tree.name === "element") renameType(tree, notes);
  if (tree.name === "view") drawn(tree);
  for (const inner of tree.children) if (inner.uri === tree.uri) translated(inner, notes);
  return tree;
}
function renameType(element, notes) {
  const given = bareType(element.attributes["xsi:type"]);
  const type = TYPES[given];
  if (type === void 0) return;
  element.attributes["xsi:type"] = type;
  notes.gather("version21", `${given} \u2192 ${type}`, element.line, "info");
}
function drawn(view) {
  const viewpoint = view.attributes["viewpoint"];
  if (viewpoint !== void 0) view.attributes["viewpoint"] = VIEWPOINTS2[viewpoint] ?? viewpoint;
  const node = (around2) => {
    for (const inner of around2.children) {
      if (inner.name !== "node") continue;
      const element = inner.attributes["elementref"] !== void 0;
      const group = inner.attributes["type"] === "group" || inner.children.some(({ name }) => name === "node");
      inner.attributes["xsi:type"] = element ? "Element" : group ? "Container" : "Label";
      node(inner);
    }
  };
  node(view);
  for (const inner of view.children) {
    if (inner.name === "connection")
      inner.attributes["xsi:type"] = inner.attributes["relationshipref"] === void 0 ? "Line" : "Relationship";
  }
}
function definition(tree) {
  const { identifier, name, type } = tree.attributes;
  const out = xmlNode("propertyDefinition", { identifier, type }, [xmlNode("name", {}, name ?? "")]);
  const uri = (node) => ({ ...node, uri: tree.uri, line: tree.line });
  return { ...uri(out), children: out.children.map(uri) };
}

// engine/formats/archi-csv/model.ts
var RESERVED = /* @__PURE__ */ new Set([...Object.values(KEYS), ...Object.values(OWN_KEYS)]);
var CsvModel = class {
  constructor(elements, relations, properties) {
    this.elements = elements;
    this.relations = relations;
    this.properties = properties;
  }
  elements;
  relations;
  properties;
  problems = [];
  identifier = "";
  name;
  documentation;
  notes = new Notes();
  /** An identifier of a table may be anything: making another of it is nothing to tell. */
  ids = new Identifiers(new Notes());
  values = /* @__PURE__ */ new Map();
  many = /* @__PURE__ */ new Map();
  definitions = /* @__PURE__ */ new Map();
  own = /* @__PURE__ */ new Map();
  /** Language of names in files of ours. */
  language = "und";
  ours = false;
  /** The records. Rows that cannot be used are told with file and row. */
  run() {
    this.collectValues();
    this.readModelRow();
    const specializations = new Specializations([], IMPORT_OWNER, (wanted) => this.ids.free(wanted));
    const settle2 = new Definitions(this.own, (key2) => this.definition(key2), this.notes, specializations);
    const records = /* @__PURE__ */ new Map();
    const put2 = (base, raw, row2) => {
      const record = conceptRecord({ base, raw, line: row2 }, settle2, this.notes);
      if (record) records.set(record.id, record);
    };
    for (const row2 of this.elements.rows) {
      if (row2.get("Type").trim() === MODEL_TYPE) continue;
      const base = this.element(row2, records);
      if (base) put2(base, this.raw(row2), row2.row);
    }
    for (const [row2, base] of this.connected(records)) put2(base, this.raw(row2), row2.row);
    const known = new Set(this.values.keys());
    for (const id of known) {
      if (id === this.identifier || this.ids.resolve(id) !== void 0) continue;
      this.tell("propertyOwner", id);
    }
    for (const [code, names] of this.many) this.problems.push(aboutMany(`import.csv.${code}`, names));
    this.problems.push(...this.notes.problems);
    return [...this.definitions.values(), ...specializations.made.values(), ...records.values()];
  }
  collectValues() {
    for (const row2 of this.properties?.rows ?? []) {
      const [id, key2] = [row2.get("ID").trim(), row2.get("Key").trim()];
      if (id === "" || key2 === "") {
        this.tell("propertyIncomplete", `${this.properties?.fileName ?? ""}:${row2.row}`);
        continue;
      }
      const value = { key: key2, value: row2.get("Value"), row: row2.row };
      const list = this.values.get(id);
      if (list) list.push(value);
      else this.values.set(id, [value]);
    }
  }
  readModelRow() {
    const row2 = this.elements.rows.find((candidate) => candidate.get("Type").trim() === MODEL_TYPE);
    this.identifier = row2?.get("ID").trim() ?? "";
    const marker = jsonObject(this.special(this.identifier, OWN_KEYS.file) ?? "");
    this.ours = typeof marker?.["version"] === "number";
    if (this.ours) {
      const language = marker?.["language"];
      if (typeof language === "string") this.language = language;
      for (const [name2, key2] of Object.entries(marker?.["own"] ?? {})) {
        const property = OWN_PROPERTIES.get(String(key2));
        if (property) this.own.set(name2, property);
      }
    }
    if (!row2) return;
    const name = row2.get("Name").trim();
    if (name !== "") this.name = { [this.language]: name };
    const documentation = row2.get("Documentation");
    if (documentation !== "") this.documentation = { [this.language]: documentation };
  }
  element(row2, records) {
    const given = row2.get("Type").trim();
    const name = this.text(row2.get("Name").trim());
    const id = this.identifierOf(row2, this.elements, `${given}-${name}`);
    if (id === void 0 || records.has(id)) return void 0;
    let type = currentType(given);
    const foreign = {};
    if (given === JUNCTION_TYPE) {
      const or = this.special(row2.get("ID").trim(), KEYS.junction)?.toLowerCase() === "or";
      type = or ? "OrJunction" : "AndJunction";
    } else if (!TYPE_SHAPE.test(type)) {
      foreign["type"] = given;
      type = "Grouping";
      this.warn("typeUnusable", this.elements, row2, { type: given.slice(0, 100) });
    } else if (!isElementType(type)) this.warn("typeUnknown", this.elements, row2, { type });
    return {
      kind: "element",
      id,
      ownerId: IMPORT_OWNER,
      type,
      name: name === "" ? {} : { [this.languageOf(row2)]: name },
      ...this.described(row2, id),
      ...Object.keys(foreign).length > 0 ? { foreign } : {}
    };
  }
  /** Relationships whose ends are in the files; an end may be a relationship of a later row. */
  connected(elements) {
    const table2 = this.relations;
    const drafts = [];
    const ids = new Set(elements.keys());
    for (const row2 of table2?.rows ?? []) {
      const base = this.relationship(row2);
      if (!base || ids.has(base.id)) continue;
      ids.add(base.id);
      drafts.push([row2, base]);
    }
    let standing2 = drafts;
    for (let size = -1; size !== standing2.length; ) {
      size = standing2.length;
      standing2 = standing2.filter(([row2, base]) => {
        const ends = ["Source", "Target"].map((column) => this.ids.resolve(row2.get(column).trim()));
        const [sourceId, targetId] = ends;
        if (sourceId === void 0 || targetId === void 0 || !ids.has(sourceId) || !ids.has(targetId)) {
          const column = sourceId === void 0 || !ids.has(sourceId) ? "Source" : "Target";
          this.warn("endUnknown", table2, row2, { column, reference: row2.get(column).trim().slice(0, 200) });
          ids.delete(base.id);
          return false;
        }
        base.sourceId = sourceId;
        base.targetId = targetId;
        return true;
      });
    }
    return standing2;
  }
  relationship(row2) {
    const given = row2.get("Type").trim();
    const name = this.text(row2.get("Name").trim());
    const ends = `${row2.get("Source").trim()}-${row2.get("Target").trim()}`;
    const id = this.identifierOf(row2, this.relations, `${given}-${name}-${ends}`);
    if (id === void 0) return void 0;
    const known = relationshipType(given);
    if (known === void 0)
      this.warn("relationshipTypeUnknown", this.relations, row2, { type: given.slice(0, 100) });
    const type = known ?? "Association";
    return {
      kind: "relationship",
      id,
      ownerId: IMPORT_OWNER,
      type,
      sourceId: "",
      targetId: "",
      ...name === "" ? {} : { name: { [this.languageOf(row2)]: name } },
      ...this.described(row2, id),
      ...this.attributes(type, row2),
      ...known === void 0 ? { foreign: { type: given } } : {}
    };
  }
  attributes(type, row2) {
    const special = (key2) => this.special(row2.get("ID").trim(), key2);
    if (type === "Access") {
      const given = special(KEYS.access);
      if (isAccessType(given)) return { accessType: given };
      const shown3 = given === void 0 ? row2.get("Name").trim() || row2.get("ID").trim() : given;
      this.tell(given === void 0 ? "accessTypeMissing" : "accessTypeUnknown", shown3);
      return { accessType: ACCESS_DEFAULT };
    }
    if (type === "Influence") {
      const strength = special(KEYS.strength);
      return strength === void 0 ? {} : { influenceStrength: strength.slice(0, 200) };
    }
    if (type !== "Association") return {};
    const directed = special(KEYS.directed);
    return directed === void 0 ? {} : { directed: directed.trim().toLowerCase() === "true" };
  }
  described(row2, id) {
    const documentation = this.text(row2.get("Documentation"));
    const original = row2.get("ID").trim();
    return {
      ...documentation === "" ? {} : { documentation: { [this.languageOf(row2)]: documentation } },
      ...original !== "" && original !== id ? { externalIds: [{ source: "", id: original.slice(0, 2e3) }] } : {}
    };
  }
  /** Identifier of a row's record: a repeated one makes the row unusable, a missing one is made from what the row says. */
  identifierOf(row2, table2, otherwise) {
    const given = row2.get("ID").trim();
    if (given === "") {
      this.tell("idMissing", otherwise);
      return this.ids.free(goodIdentifier(`row-${otherwise}`));
    }
    if (this.ids.resolve(given) !== void 0) {
      this.warn("idTwice", table2, row2, { id: given.slice(0, 200) });
      return void 0;
    }
    return this.ids.claim(given, "row", row2.row).id;
  }
  raw(row2) {
    const out = [];
    const specialization = this.text(row2.get("Specialization").trim());
    if (specialization !== "")
      out.push({ reference: SPECIALIZATION, value: { und: specialization }, line: row2.row });
    for (const { key: key2, value, row: line } of this.values.get(row2.get("ID").trim()) ?? [])
      if (key2 === OWN_KEYS.specialization)
        out.push({ reference: SPECIALIZATION, value: { und: this.text(value) }, line });
      else if (!RESERVED.has(key2)) out.push({ reference: key2, value: { und: this.text(value) }, line });
    return out;
  }
  special(id, key2) {
    return this.values.get(id)?.find((value) => value.key === key2)?.value;
  }
  languageOf(row2) {
    return this.special(row2.get("ID").trim(), OWN_KEYS.language) ?? this.language;
  }
  /** Our own files have an apostrophe before what a spreadsheet would calculate. */
  text(value) {
    return this.ours && /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
  }
  definition(key2) {
    const known = this.definitions.get(key2);
    if (known) return known.id;
    const id = this.ids.free(goodIdentifier(`property-${key2}`));
    this.definitions.set(key2, { kind: "propertyDefinition", id, name: { und: key2 }, type: "string" });
    return id;
  }
  warn(code, table2, row2, params = {}) {
    const where = { file: table2?.fileName ?? "", row: row2.row };
    this.problems.push({ ...warning(`import.csv.${code}`, { ...where, ...params }), line: row2.row });
  }
  tell(code, name) {
    const list = this.many.get(code);
    if (list) list.push(name);
    else this.many.set(code, [name]);
  }
};

// engine/formats/archi-csv/table.ts
var import_papaparse = __toESM(require_papaparse());
var MOST_ROWS = 1e6;
function looksLikeTable(head) {
  const text = decoded(head)?.text.split(/[\r\n]/, 1)[0] ?? "";
  return DELIMITERS.some((delimiter) => kindOf2(cells(text, delimiter)) !== void 0);
}
function readTable(bytes2, fileName) {
  const text = decoded(bytes2)?.text;
  if (text === void 0) throw new Refused(refusal("import.csv.encoding", { file: fileName }));
  const first = text.split(/[\r\n]/, 1)[0] ?? "";
  const delimiter = DELIMITERS.find((candidate) => kindOf2(cells(first, candidate)) !== void 0);
  const kind = delimiter === void 0 ? void 0 : kindOf2(cells(first, delimiter));
  if (kind === void 0 || delimiter === void 0) {
    throw new Refused(refusal("import.csv.header", { file: fileName, header: first.slice(0, 120) }));
  }
  const { data, errors } = import_papaparse.default.parse(text, { delimiter, skipEmptyLines: false });
  const broken2 = errors.find(({ type }) => type === "Quotes");
  if (broken2) {
    const row2 = (broken2.row ?? 0) + 1;
    throw new Refused({ ...refusal("import.csv.quotes", { file: fileName, row: row2 }), line: row2 });
  }
  if (data.length > MOST_ROWS)
    throw new Refused(refusal("import.csv.tooManyRows", { file: fileName, limit: MOST_ROWS }));
  const places = new Map((data[0] ?? []).map((name, at) => [columnName(name), at]));
  const rows = data.slice(1).flatMap((values, at) => {
    if (values.every((value) => value.trim() === "")) return [];
    const get = (column) => plain(values[places.get(columnName(column)) ?? -1] ?? "");
    return [{ row: at + 2, get }];
  });
  return { kind, fileName, rows };
}
function cells(line, delimiter) {
  return import_papaparse.default.parse(line, { delimiter }).data[0] ?? [];
}
function kindOf2(header) {
  const names = new Set(header.map(columnName));
  return NEEDED.find(([, needed2]) => needed2.every((name) => names.has(columnName(name))))?.[0];
}
function columnName(name) {
  return name.trim().toLowerCase();
}
function plain(value) {
  const kept = /^="([\s\S]*)"$/.exec(value);
  return kept ? (kept[1] ?? "").replaceAll('""', '"') : value;
}
function decoded(bytes2) {
  const marked2 = bytes2[0] === 255 && bytes2[1] === 254 ? "utf-16le" : void 0;
  for (const label of marked2 === void 0 ? ["utf-8", "windows-1252"] : [marked2]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes2, { stream: true });
      return text.includes("\0") ? void 0 : { text };
    } catch {
    }
  }
  return void 0;
}

// engine/formats/archi-csv/read.ts
var FORMAT = "archi-csv";
var TABLE = /\.(csv|tsv)$/i;
var csvImporter = {
  id: FORMAT,
  matches: (head, fileName) => isZip(head) ? TABLE.test(firstName(head)) : TABLE.test(fileName) || looksLikeTable(head),
  read: (bytes2, context) => csvImporter.readTogether?.([{ name: context.fileName, bytes: bytes2 }], context) ?? failed(),
  readTogether: (files, context) => {
    try {
      return readFiles(files, context);
    } catch (error) {
      if (error instanceof Refused) return { format: FORMAT, problems: [...error.problems] };
      throw error;
    }
  }
};
function failed() {
  return { format: FORMAT, problems: [] };
}
function firstName(head) {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  return new TextDecoder().decode(head.subarray(30, 30 + length));
}
function unpacked(file2) {
  if (!isZip(file2.bytes)) return [file2];
  return [...readZip(file2.bytes, (name) => TABLE.test(name))].map(([name, bytes2]) => ({ name, bytes: bytes2 }));
}
function readFiles(given, context) {
  const files = given.flatMap(unpacked);
  const tables = /* @__PURE__ */ new Map();
  files.forEach(({ name, bytes: bytes2 }, at) => {
    const table2 = readTable(bytes2, name);
    const known = tables.get(table2.kind);
    if (known) {
      const params = { file: name, other: known.fileName, header: HEADERS[table2.kind].join(", ") };
      throw new Refused(refusal("import.csv.twice", params));
    }
    tables.set(table2.kind, table2);
    context.progress?.((at + 1) / (files.length + 1));
  });
  const elements = tables.get("elements");
  if (!elements)
    throw new Refused(refusal("import.csv.noElements", { file: files.map(({ name }) => name).join(", ") }));
  const model = new CsvModel(elements, tables.get("relations"), tables.get("properties"));
  const concepts = model.run();
  const modelName = model.name ?? nameOf4(elements.fileName);
  const source = sourceOf(model.identifier, modelName);
  const records = [
    {
      kind: "organisation",
      id: IMPORT_OWNER,
      name: modelName,
      ...model.documentation ? { documentation: model.documentation } : {},
      externalIds: [{ source, id: model.identifier || source }],
      foreign: { modelName }
    },
    ...concepts
  ];
  for (const record of records) {
    if ("externalIds" in record) {
      for (const external of record.externalIds ?? []) if (external.source === "") external.source = source;
    }
  }
  context.progress?.(1);
  return {
    format: FORMAT,
    fragment: { records, modelName, source, matching: "merge" },
    problems: cappedProblems(model.problems)
  };
}
function nameOf4(fileName) {
  const bare = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return { und: bare.replace(/[-_ ]*elements$/i, "") || bare || fileName };
}
function sourceOf(identifier, name) {
  const text = Object.values(name)[0] ?? "";
  return (identifier.length >= 20 ? identifier : [identifier, text].filter(Boolean).join(" ")).slice(0, 500);
}

// engine/formats/archi-csv/write.ts
var import_papaparse2 = __toESM(require_papaparse());

// domain/model-index.ts
function eachPointer(record, see) {
  switch (record.kind) {
    case "organisation":
      for (const { definitionId } of propertyAspects(record.looks))
        if (definitionId !== void 0) see("property", definitionId);
      break;
    case "referenceModel":
      break;
    case "propertyDefinition":
      return;
    case "image":
      see("owner", record.ownerId);
      return;
    case "specialization":
      see("owner", record.ownerId);
      if (record.imageId) see("image", record.imageId);
      return;
    case "element":
      see("owner", record.ownerId);
      if (record.reference?.parentId) see("parent", record.reference.parentId);
      for (const id of record.differentFrom ?? []) see("differentFrom", id);
      for (const id of record.specializationIds ?? []) see("specialization", id);
      break;
    case "relationship":
      see("owner", record.ownerId);
      see("source", record.sourceId);
      see("target", record.targetId);
      for (const id of record.specializationIds ?? []) see("specialization", id);
      break;
    case "state":
      see("owner", record.ownerId);
      break;
    case "fate":
      see("state", record.stateId);
      see("subject", record.subjectId);
      for (const id of record.replacedByIds ?? []) see("replacement", id);
      return;
    case "placement":
      see("placedElement", record.elementId);
      see("placedIn", record.componentId);
      return;
    case "applicability":
      see("owner", record.organisationId);
      see("component", record.componentId);
      return;
    case "folder":
      see("owner", record.ownerId);
      if (record.parentId) see("parent", record.parentId);
      for (const id of record.itemIds) see("folderItem", id);
      break;
    case "view":
      see("owner", record.ownerId);
      if (record.generated?.elementId) see("about", record.generated.elementId);
      if (record.generated?.referenceModelId) see("about", record.generated.referenceModelId);
      break;
    case "viewItem":
      see("view", record.viewId);
      if (record.parentId) see("parent", record.parentId);
      if (record.subjectId) see("subject", record.subjectId);
      if (record.sourceItemId) see("source", record.sourceItemId);
      if (record.targetItemId) see("target", record.targetItemId);
      if (record.linkedViewId) see("linkedView", record.linkedViewId);
      if (record.imageId) see("image", record.imageId);
      break;
  }
  for (const property of record.properties ?? []) see("property", property.definitionId);
}
var ModelIndex = class _ModelIndex {
  constructor(records = /* @__PURE__ */ new Map(), kinds = new Map(
    RECORD_KINDS.map((kind) => [kind, /* @__PURE__ */ new Map()])
  ), back = /* @__PURE__ */ new Map()) {
    this.records = records;
    this.kinds = kinds;
    this.back = back;
  }
  records;
  kinds;
  back;
  /** An index over the records. Throws where an identifier occurs twice. */
  static of(records) {
    const index = new _ModelIndex();
    for (const record of records) index.insert(record);
    return index;
  }
  /**
   * Another handle on the same records, at no cost. Whoever remembers something for an index compares handles: a new one
   * after each change says that it is to be computed anew (docs/decisions/0007-index-changed-in-place.md).
   */
  renewed() {
    return new _ModelIndex(this.records, this.kinds, this.back);
  }
  /** Number of records. */
  get size() {
    return this.records.size;
  }
  /** The record with this identifier. */
  get(id) {
    return this.records.get(id);
  }
  /** The record with this identifier where it is of this kind. */
  find(kind, id) {
    if (id === void 0) return void 0;
    return this.kinds.get(kind)?.get(id);
  }
  /** All records of a kind, in the order in which they came. */
  all(kind) {
    return [...this.kinds.get(kind)?.values() ?? []];
  }
  /** Number of records of a kind. */
  count(kind) {
    return this.kinds.get(kind)?.size ?? 0;
  }
  /** Every record. */
  values() {
    return this.records.values();
  }
  /** Records of a kind that point at `id` by `relation`. */
  pointing(kind, relation, id) {
    const out = [];
    const known = this.back.get(relation)?.get(id);
    if (known === void 0) return out;
    const records = this.kinds.get(kind);
    for (const from of typeof known === "string" ? [known] : known) {
      const record = records?.get(from);
      if (record) out.push(record);
    }
    return out;
  }
  /** Identifiers of all records that point at `id`, by whatever relation. */
  pointingAt(id) {
    const out = /* @__PURE__ */ new Set();
    for (const targets of this.back.values()) {
      const known = targets.get(id);
      if (typeof known === "string") out.add(known);
      else for (const from of known ?? []) out.add(from);
    }
    return out;
  }
  /** Relationships that begin or end at the element or relationship. */
  relationshipsOf(id) {
    const starts = this.pointing("relationship", "source", id);
    return [...starts, ...this.pointing("relationship", "target", id).filter((r) => r.sourceId !== id)];
  }
  /**
   * Applies a diff, in place: the cost is that of the diff, not of the model. Throws before anything is changed where
   * the diff does not fit: an added record that is there, a changed or removed one that is not as the diff says. The
   * screen takes that as a sign to fetch everything again. Records themselves are never changed, so a screen may
   * compare them by identity.
   */
  apply(diff) {
    for (const record of diff.removed) this.check(record);
    for (const { before } of diff.changed) this.check(before);
    const leaving = new Set(diff.removed.map((record) => record.id));
    for (const record of diff.added) {
      if (this.records.has(record.id) && !leaving.has(record.id))
        throw new Error(`identifier twice: ${record.id}`);
    }
    for (const record of diff.removed) {
      this.unlink(record);
      this.records.delete(record.id);
      this.kinds.get(record.kind)?.delete(record.id);
    }
    for (const { before, after } of diff.changed) {
      this.unlink(before);
      this.records.set(after.id, after);
      if (before.kind !== after.kind) this.kinds.get(before.kind)?.delete(before.id);
      this.kinds.get(after.kind)?.set(after.id, after);
      this.link(after);
    }
    for (const record of diff.added) this.insert(record);
  }
  /** A copy that can be changed without touching this one. */
  copy() {
    return _ModelIndex.of(this.records.values());
  }
  check(record) {
    const here = this.records.get(record.id);
    if (here !== record && !sameValue(here, record)) throw new Error(`diff does not fit at ${record.id}`);
  }
  insert(record) {
    if (this.records.has(record.id)) throw new Error(`identifier twice: ${record.id}`);
    this.records.set(record.id, record);
    this.kinds.get(record.kind)?.set(record.id, record);
    this.link(record);
  }
  link(record) {
    const from = record.id;
    eachPointer(record, (relation, id) => {
      let targets = this.back.get(relation);
      if (!targets) this.back.set(relation, targets = /* @__PURE__ */ new Map());
      const known = targets.get(id);
      if (known === void 0) targets.set(id, from);
      else if (typeof known !== "string") known.add(from);
      else if (known !== from) targets.set(id, /* @__PURE__ */ new Set([known, from]));
    });
  }
  unlink(record) {
    const from = record.id;
    eachPointer(record, (relation, id) => {
      const targets = this.back.get(relation);
      const known = targets?.get(id);
      if (typeof known === "object") known.delete(from);
      if (known === from || typeof known === "object" && known.size === 0) targets?.delete(id);
    });
  }
};

// engine/formats/zip/write.ts
var MOMENT = new Date(2020, 0, 1);

// domain/reference-models.ts
function parts(index, modelId, role) {
  return index.pointing("element", "owner", modelId).filter((element) => element.reference?.role === role).sort(byOrder);
}
function byOrder(a, b) {
  return (a.reference?.order ?? 0) - (b.reference?.order ?? 0) || (a.id < b.id ? -1 : 1);
}
function layersOf(index, modelId) {
  return parts(index, modelId, "layer");
}
function componentsOf(index, layerId) {
  return index.pointing("element", "parent", layerId).filter((element) => element.reference?.role === "component").sort(byOrder);
}
function isInstalled(index, file2) {
  return index.find("referenceModel", file2.id) !== void 0;
}
function needNotInstalled(index, file2) {
  if (isInstalled(index, file2)) throw new Refused(refusal("reference.installed", { key: file2.key }));
}

// domain/drawing/free-view-metrics.ts
var VIEW_METRICS = {
  element: { width: 140, height: 60 },
  junction: { width: 16, height: 16 },
  container: { width: 400, height: 200 },
  label: { width: 180, height: 80 },
  image: { width: 200, height: 150 },
  viewReference: { width: 160, height: 60 },
  /** Corner radius of behaviour elements. */
  round: 10,
  /** Length of the cut corners of motivation elements. */
  cut: 9,
  /** Between the border of a node and its text. */
  pad: 8,
  /** Square of the small symbol at the top right of an element. */
  symbol: 16,
  /** Height of the name of a node that others stand in. */
  titleBand: 34,
  /** Between nodes that a layout places, and around nodes inside another. */
  gap: 40,
  nestedGap: 16,
  fontSize: 13,
  lineHeight: 16,
  connectionFontSize: 12,
  connectionLineHeight: 15,
  connectionLabelWidth: 130,
  /** Between lines that join the same two nodes. */
  fan: 12
};

// domain/notation/names.fi.json
var names_fi_default = {
  elements: {
    Resource: "Resurssi",
    Capability: "Kyvykkyys",
    ValueStream: "Arvovirta",
    CourseOfAction: "Toimintatapa",
    BusinessActor: "Toimija",
    BusinessRole: "Rooli",
    BusinessCollaboration: "Yhteisty\xF6",
    BusinessInterface: "Palvelukanava",
    BusinessProcess: "Prosessi",
    BusinessFunction: "Toiminto",
    BusinessInteraction: "Vuorovaikutus",
    BusinessEvent: "Tapahtuma",
    BusinessService: "Palvelu",
    BusinessObject: "K\xE4site",
    Contract: "Sopimus",
    Representation: "Asiakirja",
    Product: "Tuote",
    ApplicationComponent: "Tietoj\xE4rjestelm\xE4",
    ApplicationCollaboration: "J\xE4rjestelm\xE4yhteisty\xF6",
    ApplicationInterface: "Rajapinta",
    ApplicationFunction: "Sovellustoiminto",
    ApplicationInteraction: "Sovellusvuorovaikutus",
    ApplicationProcess: "Sovellusprosessi",
    ApplicationEvent: "Sovellustapahtuma",
    ApplicationService: "Tietoj\xE4rjestelm\xE4palvelu",
    DataObject: "Tietovaranto",
    Node: "Palvelin",
    Device: "Laite",
    SystemSoftware: "J\xE4rjestelm\xE4ohjelmisto",
    TechnologyCollaboration: "Teknologiayhteisty\xF6",
    TechnologyInterface: "Teknologiarajapinta",
    Path: "Yhteys",
    CommunicationNetwork: "Tietoliikenneverkko",
    TechnologyFunction: "Teknologiatoiminto",
    TechnologyProcess: "Teknologiaprosessi",
    TechnologyInteraction: "Teknologiavuorovaikutus",
    TechnologyEvent: "Teknologiatapahtuma",
    TechnologyService: "Teknologiapalvelu",
    Artifact: "Artefakti",
    Equipment: "Laitteisto",
    Facility: "Toimitila",
    DistributionNetwork: "Jakeluverkko",
    Material: "Materiaali",
    Stakeholder: "Sidosryhm\xE4",
    Driver: "Ajuri",
    Assessment: "Arvio",
    Goal: "Tavoite",
    Outcome: "Lopputulos",
    Principle: "Periaate",
    Requirement: "Vaatimus",
    Constraint: "Rajoite",
    Meaning: "Merkitys",
    Value: "Arvo",
    WorkPackage: "Ty\xF6paketti",
    Deliverable: "Tuotos",
    ImplementationEvent: "Toteutustapahtuma",
    Plateau: "Tila",
    Gap: "Ero",
    Grouping: "Ryhm\xE4",
    Location: "Sijainti",
    AndJunction: "Ja-haara",
    OrJunction: "Tai-haara"
  },
  relationships: {
    Composition: "Koostuu",
    Aggregation: "Ryhmittyy",
    Assignment: "Kohdistuu",
    Realization: "Toteuttaa",
    Serving: "Palvelee",
    Access: "K\xE4ytt\xE4\xE4 tietoa",
    Influence: "Vaikuttaa",
    Triggering: "K\xE4ynnist\xE4\xE4",
    Flow: "Siirt\xE4\xE4 tietoa",
    Specialization: "Erikoistaa",
    Association: "Liittyy"
  },
  relationshipPhrases: {
    Composition: {
      forward: "sis\xE4lt\xE4\xE4 osan",
      backward: "on osa kokonaisuutta"
    },
    Aggregation: {
      forward: "kokoaa",
      backward: "kuuluu kokonaisuuteen"
    },
    Assignment: {
      forward: "suorittaa tai yll\xE4pit\xE4\xE4",
      backward: "suorittajana tai alustana"
    },
    Realization: {
      forward: "toteuttaa",
      backward: "toteuttajana"
    },
    Serving: {
      forward: "palvelee",
      backward: "k\xE4ytt\xE4\xE4 palvelua"
    },
    Access: {
      forward: "k\xE4sittelee tietoa",
      backward: "tietoa k\xE4sittelee"
    },
    Influence: {
      forward: "vaikuttaa kohteeseen",
      backward: "vaikuttajana"
    },
    Triggering: {
      forward: "k\xE4ynnist\xE4\xE4",
      backward: "k\xE4ynnist\xE4j\xE4n\xE4"
    },
    Flow: {
      forward: "siirt\xE4\xE4 tietoa kohteeseen",
      backward: "saa tietoa kohteesta"
    },
    Specialization: {
      forward: "on erikoistapaus lajista",
      backward: "erikoistapauksena"
    },
    Association: {
      forward: "liittyy kohteeseen",
      backward: "liittyy kohteeseen"
    }
  },
  accessTypes: {
    Access: "K\xE4sittelee",
    Read: "Lukee",
    Write: "Kirjoittaa",
    ReadWrite: "Lukee ja kirjoittaa"
  },
  layers: {
    strategy: "Strategia",
    business: "Toiminta",
    application: "Tietoj\xE4rjestelm\xE4t ja tieto",
    technology: "Teknologia",
    physical: "Fyysinen ymp\xE4rist\xF6",
    motivation: "Motivaatio",
    implementation: "Toimeenpano",
    composite: "Ryhmittely"
  },
  propertyTypes: {
    string: "Teksti",
    boolean: "Kyll\xE4 tai ei",
    currency: "Raham\xE4\xE4r\xE4",
    date: "P\xE4iv\xE4",
    time: "Aika",
    number: "Luku"
  },
  accessPhrases: {
    Access: {
      forward: "k\xE4sittelee tietoa",
      backward: "tietoa k\xE4sittelee"
    },
    Read: {
      forward: "lukee tietoa",
      backward: "tietoa lukee"
    },
    Write: {
      forward: "kirjoittaa tietoa",
      backward: "tietoa kirjoittaa"
    },
    ReadWrite: {
      forward: "lukee ja kirjoittaa tietoa",
      backward: "tietoa lukee ja kirjoittaa"
    }
  }
};

// domain/generated-views/drawn-views.ts
function withoutPinnedDrawn(records) {
  const pinned = new Set(
    records.flatMap((record) => record.kind === "view" && record.generated ? [record.id] : [])
  );
  if (pinned.size === 0) return [...records];
  return records.filter((record) => record.kind !== "viewItem" || !pinned.has(record.viewId));
}

// engine/formats/xml/decode.ts
var import_node_buffer = require("node:buffer");
function encodingOf(bytes2) {
  const [a = 0, b = 0, c = 0, d = 0] = bytes2;
  if (a === 239 && b === 187 && c === 191) return { label: "utf-8", skip: 3 };
  if (a === 255 && b === 254) return { label: "utf-16le", skip: 2 };
  if (a === 254 && b === 255) return { label: "utf-16be", skip: 2 };
  if (a === 60 && b === 0 && d === 0) return { label: "utf-16le", skip: 0 };
  if (a === 0 && b === 60 && c === 0) return { label: "utf-16be", skip: 0 };
  const start = asciiStart(bytes2, 400);
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(start)?.[1];
  if (declared === void 0 || /^utf-?16/i.test(declared)) return { label: "utf-8", skip: 0 };
  return { label: declared.toLowerCase(), skip: 0 };
}
function headText(bytes2, length = 4096) {
  const { label, skip } = encodingOf(bytes2);
  const head = bytes2.subarray(skip, skip + length);
  return label.startsWith("utf-16") ? new TextDecoder(label).decode(head) : asciiStart(head, length);
}
function asciiStart(bytes2, length) {
  let text = "";
  for (const byte of bytes2.subarray(0, length)) text += String.fromCharCode(byte);
  return text;
}
var PIECE = 1 << 19;
function utf8Characters(bytes2) {
  const { label, skip } = encodingOf(bytes2);
  const content = bytes2.subarray(skip);
  if (!decoderFor(label))
    throw new Refused({ ...refusal("import.xml.encodingUnknown", { encoding: label }), line: 1 });
  const utf8 = /^utf-?8$/.test(label) ? (0, import_node_buffer.isUtf8)(content) && Buffer.from(content.buffer, content.byteOffset, content.length) : recoded(content, label);
  if (!utf8) throw wrongBytes(content, label);
  const pieces = [];
  for (let at = 0; at < utf8.length; at += PIECE) pieces.push(utf8.toString("latin1", at, at + PIECE));
  const text = pieces.join("");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
function fromUtf8(characters) {
  return Buffer.from(characters, "latin1").toString("utf8");
}
function recoded(bytes2, label) {
  const text = decoded2(bytes2, label, false);
  return text === void 0 ? void 0 : Buffer.from(text, "utf8");
}
function decoderFor(label) {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return void 0;
  }
}
function decoded2(bytes2, label, cut) {
  try {
    return decoderFor(label)?.decode(bytes2, { stream: cut });
  } catch {
    return void 0;
  }
}
function wrongBytes(bytes2, label) {
  let good = 0;
  let bad = bytes2.length;
  while (bad - good > 1) {
    const middle2 = good + bad >> 1;
    if (decoded2(bytes2.subarray(0, middle2), label, true) === void 0) bad = middle2;
    else good = middle2;
  }
  const before = decoded2(bytes2.subarray(0, good), label, true) ?? "";
  const line = before.split(/\r\n?|\n/).length;
  const column = before.length - Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  return new Refused({ ...refusal("import.xml.encoding", { encoding: label, line, column }), line, column });
}

// engine/formats/archimate-exchange/carried.ts
var import_record_validators2 = __toESM(require_record_validators());
function carriedRecords(raw, file2, notes) {
  const out = [];
  for (const { reference, value, line } of raw) {
    if (file2.own.get(reference)?.key !== RECORD_KEY) continue;
    const overlay = jsonObject(firstText(value));
    const id = overlay?.["id"];
    const kind = overlay?.["kind"];
    if (overlay && typeof id === "string" && typeof kind === "string") out.push({ id, kind, overlay, line });
    else notes.warn("ownRecordInvalid", { id: "", kind: "" }, line);
  }
  return out;
}
function specializationOf({ overlay }) {
  return (0, import_record_validators2.modelRecord)(overlay) && overlay.kind === "specialization" ? [overlay] : [];
}
function layOver(carried, records, notes, lay = overlaid) {
  for (const { id, kind, overlay, line } of carried) {
    const read = records.get(id);
    const base = read?.kind === kind ? { ...read } : { kind, id };
    const record = lay(base, overlay);
    if ((0, import_record_validators2.modelRecord)(record)) records.set(id, record);
    else notes.warn("ownRecordInvalid", { id, kind }, line, id);
  }
}

// engine/formats/xml/characters.ts
var FORBIDDEN2 = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
var ENTITIES = /* @__PURE__ */ new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"]
]);
var LONGEST2 = 64;
var FORBIDDEN_BYTES = /[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]/;
function forbiddenAt(text) {
  return text.search(FORBIDDEN_BYTES);
}
function resolveReferences(raw) {
  let out = "";
  let from = 0;
  for (let at = raw.indexOf("&"); at >= 0; at = raw.indexOf("&", from)) {
    const end = raw.indexOf(";", at);
    const name = end < 0 || end - at > LONGEST2 ? raw.slice(at + 1, at + 1 + LONGEST2) : raw.slice(at + 1, end);
    const meant = end < 0 ? void 0 : meaningOf(name);
    if (meant === void 0) return { at, name: /^[\w#.:-]*/.exec(name)?.[0] ?? "" };
    out += raw.slice(from, at) + meant;
    from = end + 1;
  }
  return { text: out + raw.slice(from) };
}
function meaningOf(name) {
  const known = ENTITIES.get(name);
  if (known !== void 0 || !name.startsWith("#")) return known;
  const code = /^#[0-9]+$/.test(name) ? Number.parseInt(name.slice(1), 10) : /^#x[0-9A-Fa-f]+$/.test(name) ? Number.parseInt(name.slice(2), 16) : -1;
  if (code < 0 || code > 1114111 || code >= 55296 && code <= 57343) return void 0;
  const character = String.fromCodePoint(code);
  return FORBIDDEN2.test(character) ? void 0 : character;
}

// engine/formats/xml/names.ts
var START = "\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
var NAME = new RegExp(
  `^[:A-Z_a-z${START}][-.0-9:A-Z_a-z\\u00B7\\u0300-\\u036F\\u203F\\u2040${START}]*$`,
  "u"
);
var ASCII = new Uint8Array(128);
for (const character of ":ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  ASCII[character.charCodeAt(0)] = 1;
for (const character of "-.0123456789") ASCII[character.charCodeAt(0)] = 2;
var SLOTS = 1024;
var COLON = 58;
var NameReader = class {
  constructor(text) {
    this.text = text;
  }
  text;
  /** Where the name that was read ends. */
  end = 0;
  /** Whether it has a colon. */
  colon = false;
  slots = Array.from({ length: SLOTS }, () => void 0);
  /** The name that begins at `start`; undefined where none does. */
  read(start) {
    const { text } = this;
    let at = start;
    let hash = 0;
    let plain2 = true;
    let colon = false;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 128) plain2 = false;
      else if (code === COLON) colon = true;
      else if (ASCII[code] === 0) break;
      hash = Math.imul(hash, 31) + code | 0;
    }
    this.end = at;
    this.colon = colon;
    if (at === start) return void 0;
    if (!plain2) {
      const name2 = fromUtf8(text.slice(start, at));
      return NAME.test(name2) ? name2 : void 0;
    }
    const slot = (hash ^ hash >>> 10) & SLOTS - 1;
    const known = this.slots[slot];
    if (known?.length === at - start && text.startsWith(known, start)) return known;
    const name = text.slice(start, at);
    if (ASCII[name.charCodeAt(0)] !== 1) return void 0;
    this.slots[slot] = name;
    return name;
  }
};

// engine/formats/xml/namespaces.ts
var XSI = "http://www.w3.org/2001/XMLSchema-instance";
var XML = "http://www.w3.org/XML/1998/namespace";
var XMLNS = "http://www.w3.org/2000/xmlns/";
function splitName(name) {
  const colon = name.indexOf(":");
  if (colon < 0) return { prefix: "", local: name };
  const wrong = colon === 0 || colon === name.length - 1 || name.includes(":", colon + 1);
  return wrong ? void 0 : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
var Scope = class {
  constructor(around2) {
    this.around = around2;
    if (around2) return;
    this.declared.set("", "");
    this.declared.set("xml", XML);
    this.declared.set("xmlns", XMLNS);
  }
  around;
  declared = /* @__PURE__ */ new Map();
  tags = /* @__PURE__ */ new Map();
  keys = /* @__PURE__ */ new Map();
  /** Takes a declaration; false where the prefix is declared already or may not stand for this (Namespaces §3, §5). */
  declare(prefix, uri) {
    if (this.declared.has(prefix) || prefix === "xmlns" || uri === XMLNS) return false;
    if (prefix === "xml" !== (uri === XML)) return false;
    if (prefix !== "" && uri === "") return false;
    this.declared.set(prefix, uri);
    return true;
  }
  /** What a tag's name means here; undefined where its prefix is unknown or its colon stands wrongly. */
  tag(name) {
    let known = this.tags.get(name);
    if (known === void 0) {
      const parts3 = splitName(name);
      const uri = parts3 && parts3.prefix !== "xmlns" ? this.uriOf(parts3.prefix) : void 0;
      if (parts3 && uri !== void 0) known = { uri, local: parts3.local };
      this.tags.set(name, known);
    }
    return known;
  }
  /** The key of an attribute with a prefix: `xsi:type`, `xml:lang` or `{namespace}local`; undefined as for a tag. */
  attributeKey(name) {
    let known = this.keys.get(name);
    if (known === void 0) {
      const parts3 = splitName(name);
      const uri = parts3 && this.uriOf(parts3.prefix);
      if (parts3 && uri !== void 0) known = keyOf(uri, parts3.local);
      this.keys.set(name, known);
    }
    return known;
  }
  uriOf(prefix) {
    const uri = this.declared.get(prefix);
    return uri === void 0 ? this.around?.uriOf(prefix) : uri;
  }
};
function keyOf(uri, local) {
  if (uri === XSI) return `xsi:${local}`;
  if (uri === XML) return `xml:${local}`;
  return `{${uri}}${local}`;
}

// engine/formats/xml/scanner.ts
var NoPrototype = function() {
};
NoPrototype.prototype = /* @__PURE__ */ Object.create(null);
var TAB = 9;
var NEWLINE = 10;
var SPACE = 32;
var BANG = 33;
var QUOTE2 = 34;
var AMPERSAND = 38;
var APOSTROPHE = 39;
var SLASH = 47;
var LESS = 60;
var EQUALS = 61;
var GREATER = 62;
var QUESTION = 63;
var NOT_ASCII = /[\x80-\xff]/;
var REPORT_EVERY = 1 << 16;
var FEW = 12;
var DECLARATION = /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;
var XmlScanner = class {
  constructor(text, limits, events) {
    this.text = text;
    this.limits = limits;
    this.events = events;
    this.names = new NameReader(text);
  }
  text;
  limits;
  events;
  names;
  stack = [];
  scope = new Scope();
  at = 0;
  rooted = false;
  /** The attributes of the tag at hand. */
  keys = [];
  values = [];
  /** Reads the document to its end. */
  run() {
    const { text, events } = this;
    if (/^<\?xml[ \t\n?]/.test(text.slice(0, 6))) this.declaration();
    let report = 0;
    while (this.at < text.length) {
      if (this.at >= report) {
        events.reached(this.at);
        report = this.at + REPORT_EVERY;
      }
      if (text.charCodeAt(this.at) !== LESS) this.characters();
      else this.markup();
    }
    const open = this.stack.at(-1);
    if (open) events.fail(text.length, "truncated", { name: open.name.slice(0, 100) });
    if (!this.rooted) events.fail(text.length, "noRoot");
  }
  declaration() {
    const found = DECLARATION.exec(this.text.slice(0, 1e3));
    if (!found) this.malformed(0, "<?xml");
    else this.at = found[0].length;
  }
  characters() {
    const { text, events, at: from } = this;
    let at = from;
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    const blank = at === text.length || text.charCodeAt(at) === LESS;
    if (!blank) {
      at = text.indexOf("<", at);
      if (at < 0) at = text.length;
    }
    this.at = at;
    if (this.stack.length === 0) {
      if (!blank)
        this.malformed(from + (/[^ \t\n]/.exec(text.slice(from, at))?.index ?? 0), text.slice(from, at));
      return;
    }
    if (blank && !closesOrDeclares(text.charCodeAt(at + 1))) return;
    this.needLength(from, at);
    const raw = text.slice(from, at);
    const end = blank ? -1 : raw.indexOf("]]>");
    if (end >= 0) this.malformed(from + end, "]]>");
    events.text(blank ? raw : this.resolved(raw, from, NOT_ASCII.test(raw)), blank);
  }
  markup() {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) this.endTag();
    else if (next === QUESTION) this.instruction();
    else if (next !== BANG) this.startTag();
    else if (text.startsWith("<!--", at)) this.comment();
    else if (text.startsWith("<![CDATA[", at)) this.cdata();
    else if (text.startsWith("<!DOCTYPE", at)) this.events.fail(at, "doctype");
    else this.malformed(at, text.slice(at, at + 20));
  }
  startTag() {
    const { text, names, stack, events } = this;
    const start = this.at;
    const name = names.read(start + 1);
    if (name === void 0) return this.unfinished(names.end, start);
    if (stack.length === 0 && this.rooted) this.malformed(start, `<${name}`);
    this.rooted = true;
    this.keys.length = 0;
    this.values.length = 0;
    this.at = names.end;
    const plain2 = names.end - start - 1 === name.length;
    const written = plain2 ? name : text.slice(start + 1, names.end);
    const scope = this.attributes(start);
    const expanded = scope.tag(name);
    if (!expanded) return events.fail(start, "prefix", { name: name.slice(0, 100) });
    events.open(expanded, this.keyed(start), start);
    if (text.charCodeAt(this.at) === SLASH) {
      this.at += 2;
      events.close();
      return;
    }
    this.at += 1;
    stack.push({ name, written, scope: this.scope, at: start });
    this.scope = scope;
  }
  /** Reads attributes up to `>` or `/>` and returns the scope of the tag. */
  attributes(start) {
    const { text, names, keys, values, limits } = this;
    let scope = this.scope;
    let prefixed = 0;
    let count = 0;
    for (; ; ) {
      const before = this.at;
      this.skipBlanks();
      const code = text.charCodeAt(this.at);
      if (code === GREATER || code === SLASH && text.charCodeAt(this.at + 1) === GREATER) break;
      const name = before === this.at ? void 0 : names.read(this.at);
      if (name === void 0) return this.unfinished(Math.max(this.at, before), start);
      const at = this.at;
      const { colon } = names;
      this.at = names.end;
      this.skipBlanks();
      if (text.charCodeAt(this.at) !== EQUALS) return this.unfinished(this.at, start);
      this.at += 1;
      this.skipBlanks();
      const value = this.value(name, start);
      count += 1;
      if (count > limits.attributes)
        this.events.fail(start, "tooManyAttributes", { limit: limits.attributes });
      if ((colon || name.length === 5) && /^xmlns(?::|$)/.test(name)) {
        if (scope === this.scope) scope = new Scope(this.scope);
        if (!scope.declare(name.slice(6), value.trim()) || name.length === 6 || name.includes(":", 6))
          this.events.fail(at, "prefix", { name: name.slice(0, 100) });
        continue;
      }
      if (colon) prefixed += 1;
      keys.push(name);
      values.push(value);
    }
    for (let i2 = 0; prefixed > 0; i2 += 1) {
      const name = keys[i2] ?? "";
      if (name.includes(":")) {
        prefixed -= 1;
        const key2 = scope.attributeKey(name);
        if (key2 === void 0) this.events.fail(start, "prefix", { name: name.slice(0, 100) });
        else keys[i2] = key2;
      }
    }
    return scope;
  }
  keyed(start) {
    const { keys, values } = this;
    const out = new NoPrototype();
    const seen = keys.length > FEW ? /* @__PURE__ */ new Set() : void 0;
    for (let i2 = 0; i2 < keys.length; i2 += 1) {
      const key2 = keys[i2] ?? "";
      if (seen ? seen.has(key2) : keys.indexOf(key2) < i2)
        this.events.fail(start, "attributeTwice", { name: key2.slice(0, 100) });
      seen?.add(key2);
      out[key2] = values[i2] ?? "";
    }
    return out;
  }
  value(name, start) {
    const { text } = this;
    const quote = text.charCodeAt(this.at);
    if (quote !== QUOTE2 && quote !== APOSTROPHE) return this.unfinished(this.at, start);
    const from = this.at + 1;
    let at = from;
    let references = false;
    let blanks = false;
    let high = false;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code > LESS) {
        if (code > 127) high = true;
        continue;
      }
      if (code === LESS) this.malformed(at, `${name.slice(0, 100)}="<`);
      else if (code === AMPERSAND) references = true;
      else if (code === NEWLINE || code === TAB) blanks = true;
    }
    if (at === text.length) this.unfinished(at, start);
    if (at - from > this.limits.attributeLength)
      this.events.fail(from, "attributeTooLong", { name: name.slice(0, 100) });
    this.at = at + 1;
    let raw = text.slice(from, at);
    if (blanks) raw = raw.replace(/[\t\n]/g, " ");
    return references || high ? this.resolved(raw, from, high) : raw;
  }
  endTag() {
    const { text, stack, events } = this;
    const start = this.at;
    const open = stack.pop();
    if (!open) return this.malformed(start, text.slice(start, start + 20));
    this.at = start + 2 + open.written.length;
    const same = text.startsWith(open.written, start + 2);
    this.skipBlanks();
    if (!same || text.charCodeAt(this.at) !== GREATER) {
      const name = this.names.read(start + 2);
      if (this.names.end === text.length || this.at >= text.length) this.truncated(open.name);
      events.fail(start, "tagMismatch", {
        expected: open.name.slice(0, 100),
        found: (name ?? fromUtf8(text.slice(start + 2, start + 20))).slice(0, 100)
      });
    }
    this.at += 1;
    this.scope = open.scope;
    events.close();
  }
  comment() {
    const { text, at } = this;
    const end = text.indexOf("--", at + 4);
    if (end < 0 || end + 2 >= text.length) return this.truncated("!--");
    if (text.charCodeAt(end + 2) !== GREATER) this.malformed(end, "--");
    this.at = end + 3;
  }
  cdata() {
    const { text, at } = this;
    if (this.stack.length === 0) this.malformed(at, "<![CDATA[");
    const end = text.indexOf("]]>", at + 9);
    if (end < 0) return this.truncated("![CDATA[");
    this.needLength(at, end);
    this.at = end + 3;
    const raw = text.slice(at + 9, end);
    this.events.text(NOT_ASCII.test(raw) ? fromUtf8(raw) : raw, false);
  }
  instruction() {
    const { text, at, names } = this;
    const name = names.read(at + 2);
    const end = text.indexOf("?>", at + 2);
    if (end < 0) return this.truncated("?");
    const good = name !== void 0 && name.toLowerCase() !== "xml" && !name.includes(":");
    if (!good || names.end !== end && !isBlank(text.charCodeAt(names.end)))
      this.malformed(at, text.slice(at, at + 20));
    this.at = end + 2;
  }
  needLength(from, to) {
    if (to - from > this.limits.textLength)
      this.events.fail(from, "textTooLong", { limit: this.limits.textLength });
  }
  /** What the characters mean, references resolved. `high`: not all of them are ASCII. */
  resolved(raw, from, high) {
    const meant = high ? fromUtf8(raw) : raw;
    if (!meant.includes("&")) return meant;
    const resolved = resolveReferences(meant);
    if ("text" in resolved) return resolved.text;
    const at = from + Buffer.byteLength(meant.slice(0, resolved.at));
    return this.events.fail(at, "entity", { name: resolved.name });
  }
  skipBlanks() {
    while (isBlank(this.text.charCodeAt(this.at))) this.at += 1;
  }
  /** A tag that does not go on as tags do: cut off, or wrong. */
  unfinished(at, start) {
    return at >= this.text.length ? this.truncated(this.text.slice(start + 1, start + 100)) : this.malformed(at, this.text.slice(start, Math.min(at + 1, start + 100)));
  }
  truncated(name) {
    return this.events.fail(this.text.length, "truncated", { name: name.slice(0, 100) });
  }
  malformed(at, found) {
    return this.events.fail(at, "malformed", { message: fromUtf8(found).trim().slice(0, 100) });
  }
};
function isBlank(code) {
  return code === SPACE || code === NEWLINE || code === TAB;
}
function closesOrDeclares(code) {
  return code === SLASH || code === BANG || code === QUESTION;
}

// engine/formats/xml/parse.ts
var XML_LIMITS = {
  bytes: 200 * 1024 * 1024,
  depth: 200,
  attributeLength: 1e6,
  textLength: 2e7,
  attributes: 1e3,
  elements: 2e6
};
function parseXml(bytes2, handler, progress, limits = XML_LIMITS) {
  if (bytes2.length > limits.bytes) {
    throw new Refused(refusal("import.tooLarge", { megabytes: limits.bytes / 1024 / 1024 }));
  }
  const text = utf8Characters(bytes2);
  const forbidden = forbiddenAt(text);
  if (forbidden >= 0) {
    const character = fromUtf8(text.slice(forbidden, forbidden + 3)).charCodeAt(0);
    const code = `U+${character.toString(16).toUpperCase().padStart(4, "0")}`;
    fail(text, forbidden, "character", { code });
  }
  const builder = new TreeBuilder(text, handler, limits);
  new XmlScanner(text, limits, {
    open: (name, attributes, at) => builder.open(name, attributes, at),
    text: (value, blank) => builder.text(value, blank),
    close: () => builder.close(),
    reached: (at) => progress?.(at / text.length),
    fail: (at, code, params) => fail(text, at, code, params)
  }).run();
}
function fail(text, at, code, params = {}) {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = fromUtf8(before.slice(before.lastIndexOf("\n") + 1)).length + 1;
  throw new Refused({ ...refusal(`import.xml.${code}`, { ...params, line, column }), line, column });
}
var TreeBuilder = class {
  constructor(source, handler, limits) {
    this.source = source;
    this.handler = handler;
    this.limits = limits;
    this.nextLine = lineEnd(source, 0);
  }
  source;
  handler;
  limits;
  names = [];
  kept = [];
  count = 0;
  line = 1;
  nextLine;
  open({ uri, local }, attributes, at) {
    const { kept, names, limits } = this;
    if (names.length >= limits.depth) fail(this.source, at, "tooDeep", { depth: limits.depth });
    this.count += 1;
    if (this.count > limits.elements) fail(this.source, at, "tooManyElements", { limit: limits.elements });
    while (this.nextLine < at) {
      this.line += 1;
      this.nextLine = lineEnd(this.source, this.nextLine + 1);
    }
    const node = { name: local, uri, attributes, children: [], text: "", line: this.line };
    const parent = kept.at(-1);
    if (parent) {
      parent.children.push(node);
      kept.push(node);
    } else if (this.handler.open(node, names.length)) kept.push(node);
    names.push(local);
  }
  text(value, blank) {
    const node = this.kept.at(-1);
    if (node && !(blank && node.children.length > 0)) node.text += value;
  }
  close() {
    this.names.pop();
    const node = this.kept.pop();
    if (node && this.kept.length === 0) this.handler.item(node, this.names.at(-1) ?? "");
  }
};
function lineEnd(text, from) {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

// engine/formats/archimate-exchange/foreign.ts
function readForeign(node) {
  if (!hasForeign(node)) return void 0;
  const out = {};
  const children = foreignChildren(node);
  if (children.length > 0) out["xml"] = children.map(treeOf);
  const attributes = Object.entries(node.attributes).filter(([name]) => name.startsWith("{"));
  if (attributes.length > 0) out["attributes"] = Object.fromEntries(attributes);
  return Object.keys(out).length > 0 ? out : void 0;
}
function hasForeign(node) {
  for (const name in node.attributes) if (name.startsWith("{")) return true;
  for (const { uri } of node.children) if (uri !== node.uri) return true;
  return false;
}
function treeOf(node) {
  return {
    name: node.name,
    namespace: node.uri,
    ...Object.keys(node.attributes).length > 0 ? { attributes: { ...node.attributes } } : {},
    ...node.children.length > 0 ? { children: node.children.map(treeOf) } : {},
    ...node.text.trim() === "" ? {} : { text: node.text }
  };
}
var TERMS = new Set(
  "title creator subject description publisher contributor date type format identifier source language relation coverage rights".split(
    " "
  )
);

// engine/formats/archimate-exchange/concepts.ts
var MAX_STRENGTH = 200;
function externalIds(claimed, source) {
  if (claimed.original === void 0) return {};
  return { externalIds: [{ source: source.slice(0, 1e3), id: claimed.original.slice(0, 2e3) }] };
}
function readElement(node, reading) {
  const { ids, notes } = reading;
  const claimed = ids.claim(node.attributes["identifier"], "element", node.line);
  const given = bareType(node.attributes["xsi:type"]);
  const foreign = { ...readForeign(node) };
  let type = given;
  if (given === "Junction") {
    type = "AndJunction";
    notes.warn("junction", { id: claimed.id }, node.line, claimed.id);
  } else if (!TYPE_SHAPE.test(given)) {
    type = "Grouping";
    foreign["type"] = given;
    notes.warn("typeUnusable", { id: claimed.id, type: given }, node.line, claimed.id);
  } else if (!isElementType(given))
    notes.warn("typeUnknown", { id: claimed.id, type: given }, node.line, claimed.id);
  const documentation = readDocumentation(node, notes);
  const base = {
    kind: "element",
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    name: readNames(node, "name", notes),
    ...documentation ? { documentation } : {},
    ...externalIds(claimed, reading.source),
    ...Object.keys(foreign).length > 0 ? { foreign } : {}
  };
  return { base, raw: readProperties(node, notes), line: node.line };
}
function readRelationship(node, reading) {
  const { ids, notes } = reading;
  const claimed = ids.claim(node.attributes["identifier"], "relationship", node.line);
  const given = bareType(node.attributes["xsi:type"]);
  const known = relationshipType(given);
  const type = known ?? "Association";
  const foreign = { ...readForeign(node) };
  if (known === void 0) {
    foreign["type"] = given;
    notes.warn("relationshipTypeUnknown", { id: claimed.id, type: given }, node.line, claimed.id);
  }
  const name = readNames(node, "name", notes);
  const documentation = readDocumentation(node, notes);
  const base = {
    kind: "relationship",
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    sourceId: (node.attributes["source"] ?? "").trim(),
    targetId: (node.attributes["target"] ?? "").trim(),
    ...Object.keys(name).length > 0 ? { name } : {},
    ...documentation ? { documentation } : {},
    ...details(type, node, claimed.id, notes),
    ...externalIds(claimed, reading.source),
    ...Object.keys(foreign).length > 0 ? { foreign } : {}
  };
  return { base, raw: readProperties(node, notes), line: node.line };
}
function details(type, node, id, notes) {
  const { accessType, modifier, isDirected } = node.attributes;
  if (type === "Access") {
    if (isAccessType(accessType)) return { accessType };
    if (accessType !== void 0)
      notes.warn("accessTypeUnknown", { value: accessType.slice(0, 200) }, node.line);
    else notes.gather("accessTypeMissing", id, node.line, "info");
    return { accessType: "Access" };
  }
  if (type === "Influence" && modifier !== void 0)
    return { influenceStrength: modifier.slice(0, MAX_STRENGTH) };
  if (type === "Association" && isDirected !== void 0) {
    return { directed: isDirected.trim() === "true" || isDirected.trim() === "1" };
  }
  return {};
}

// engine/formats/archimate-exchange/organizations.ts
function readOrganization(items, reading) {
  const out = [];
  readItems(items, void 0, reading, out);
  return out;
}
function readItems(items, parent, reading, out) {
  let order = 0;
  for (const item of items) {
    const inner = childrenOf(item, "item");
    const label = readNames(item, "label", reading.notes);
    const reference = item.attributes["identifierRef"]?.trim();
    const leaf = reference !== void 0 && inner.length === 0 && Object.keys(label).length === 0;
    if (leaf) {
      if (parent) parent.itemIds.push(reference);
      continue;
    }
    const claimed = reading.ids.claim(
      item.attributes["identifier"] ?? `${parent?.id ?? "folder"}-${order + 1}`,
      "item",
      item.line
    );
    const documentation = readDocumentation(item, reading.notes);
    const folder2 = {
      kind: "folder",
      id: claimed.id,
      ownerId: reading.ownerId,
      ...parent ? { parentId: parent.id } : {},
      name: label,
      ...documentation ? { documentation } : {},
      order,
      itemIds: reference === void 0 ? [] : [reference],
      ...externalIds(claimed, reading.source)
    };
    order += 1;
    out.push({ folder: folder2, line: item.line });
    readItems(inner, folder2, reading, out);
  }
}

// engine/formats/archimate-exchange/styles.ts
function readStyle(node, at) {
  const style = child(node, "style");
  if (!style) return void 0;
  const out = {};
  const width = Number(style.attributes["lineWidth"] ?? Number.NaN);
  if (width > 0 && Number.isFinite(width)) out.lineWidth = width;
  const lineColor = readColour(child(style, "lineColor"), at);
  if (lineColor) out.lineColor = lineColor;
  const fillColor = readColour(child(style, "fillColor"), at);
  if (fillColor) out.fillColor = fillColor;
  const font = readFont(child(style, "font"), at);
  if (font) out.font = font;
  return Object.keys(out).length > 0 ? out : void 0;
}
function readFont(node, at) {
  if (!node) return void 0;
  const out = {};
  const { name, size, style } = node.attributes;
  if (name !== void 0) out.name = name.slice(0, 200);
  if (size !== void 0 && Number(size) > 0 && Number.isFinite(Number(size))) {
    out.size = fontSize(Number(size));
    if (out.size !== Number(size)) at.notes.gather("fontSizeRounded", at.viewId, node.line);
  }
  if (style !== void 0) out.style = style.slice(0, 200);
  const color = readColour(child(node, "color"), at);
  if (color) out.color = color;
  return Object.keys(out).length > 0 ? out : void 0;
}
function readColour(node, at) {
  if (!node) return void 0;
  const part = (name, limit) => Math.min(limit, Math.max(0, Math.round(Number(node.attributes[name] ?? Number.NaN))));
  const out = { r: part("r", 255), g: part("g", 255), b: part("b", 255) };
  if (![out.r, out.g, out.b].every(Number.isFinite)) return void 0;
  if (["r", "g", "b", "a"].some((name) => (node.attributes[name] ?? "").includes(".")))
    at.notes.gather("colourRounded", at.viewId, node.line);
  const alpha = part("a", 100);
  return Number.isFinite(alpha) ? { ...out, a: alpha } : out;
}
function fontSize(size) {
  return Math.min(1e3, Math.max(1, Math.round(size * 2) / 2));
}

// engine/formats/archimate-exchange/views-read.ts
var DEFAULT_SIZE = { width: 120, height: 55 };
function readView(node, position, reading) {
  const { notes } = reading;
  const claimed = reading.ids.claim(node.attributes["identifier"], "view", node.line);
  const documentation = readDocumentation(node, notes);
  const viewpoint = node.attributes["viewpoint"];
  const foreign = { ...readForeign(node) };
  const viewpointRef = node.attributes["viewpointRef"];
  if (viewpointRef !== void 0) foreign["viewpointRef"] = viewpointRef;
  const view = {
    kind: "view",
    id: claimed.id,
    ownerId: reading.ownerId,
    name: readNames(node, "name", notes),
    ...documentation ? { documentation } : {},
    ...viewpoint === void 0 ? {} : { viewpoint: viewpoint.slice(0, 200) },
    order: position,
    ...externalIds(claimed, reading.source),
    ...Object.keys(foreign).length > 0 ? { foreign } : {}
  };
  const reader = new ViewReader(view.id, reading);
  reader.nodes(node, void 0);
  reader.connections(node);
  return { view, raw: readProperties(node, notes), items: reader.items, lines: reader.lines };
}
var ViewReader = class {
  constructor(viewId, reading) {
    this.viewId = viewId;
    this.reading = reading;
  }
  viewId;
  reading;
  items = [];
  lines = /* @__PURE__ */ new Map();
  /** Identifier in the file → record, inside this view: some tools use one identifier again in the next view. */
  local = /* @__PURE__ */ new Map();
  nodes(around2, parentId) {
    childrenOf(around2, "node").forEach((node, order) => {
      const id = this.claim(node, "node");
      const type = bareType(node.attributes["xsi:type"]);
      const elementRef = node.attributes["elementRef"]?.trim();
      let itemType = type === "Label" ? "label" : type === "Container" ? "container" : "element";
      if (itemType === "element" && elementRef === void 0) {
        itemType = "container";
        this.reading.notes.warn("nodeWithoutElement", { id }, node.line, id);
      }
      const subjectId = itemType === "label" ? node.attributes["conceptRef"]?.trim() : elementRef;
      this.push(node, {
        kind: "viewItem",
        id,
        viewId: this.viewId,
        itemType,
        ...parentId === void 0 ? {} : { parentId },
        ...subjectId === void 0 || itemType === "container" ? {} : { subjectId },
        ...this.bounds(node, id),
        order
      });
      this.nodes(node, id);
    });
  }
  connections(view) {
    const found = childrenOf(view, "connection").map((node) => ({
      node,
      id: this.claim(node, "connection")
    }));
    const ends = new Map(
      found.map(({ id, node }) => [id, [this.end(node, "source"), this.end(node, "target")]])
    );
    const broken2 = found.filter(({ id, node }) => {
      const line = bareType(node.attributes["xsi:type"]) === "Line";
      return (ends.get(id) ?? []).some((end) => end === void 0 ? !line : end === "");
    });
    const lost = new Set(broken2.map(({ id }) => id));
    const leans = [...ends].flatMap(([id, pair]) => pair.map((end) => [id, end]));
    for (const id of fallingWith(lost, leans)) lost.add(id);
    for (const { id, node } of found)
      if (lost.has(id)) this.reading.notes.warn("connectionWithoutEnd", { id }, node.line, id);
    let order = 0;
    for (const { id, node } of found)
      if (!lost.has(id)) this.connection(node, id, ends.get(id) ?? [], order++);
  }
  connection(node, id, [source, target], order) {
    const type = bareType(node.attributes["xsi:type"]);
    const subjectId = node.attributes["relationshipRef"]?.trim();
    const bendpoints2 = childrenOf(node, "bendpoint").flatMap(pointOf);
    const sourceAttachment = attachment(node, "sourceAttachment");
    const targetAttachment = attachment(node, "targetAttachment");
    this.push(node, {
      kind: "viewItem",
      id,
      viewId: this.viewId,
      itemType: type === "Line" ? "line" : type === "NestingRelationship" ? "nesting" : "relationship",
      ...subjectId === void 0 || type === "Line" ? {} : { subjectId },
      order,
      ...source === void 0 ? {} : { sourceItemId: source },
      ...target === void 0 ? {} : { targetItemId: target },
      ...bendpoints2.length > 0 ? { bendpoints: bendpoints2 } : {},
      ...sourceAttachment ? { sourceAttachment } : {},
      ...targetAttachment ? { targetAttachment } : {}
    });
  }
  push(node, item) {
    const { notes } = this.reading;
    const label = readNames(node, "label", notes);
    const documentation = readDocumentation(node, notes);
    const style = readStyle(node, { notes, viewId: this.viewId });
    const links = childrenOf(node, "viewRef").flatMap((link) => link.attributes["ref"]?.trim() ?? []);
    const foreign = { ...readForeign(node) };
    const xpathPart = node.attributes["xpathPart"];
    if (xpathPart !== void 0) foreign["xpathPart"] = xpathPart;
    if (links.length > 1) foreign["viewRefs"] = links.slice(1);
    if (Object.keys(label).length > 0) item.label = label;
    if (documentation) item.documentation = documentation;
    if (style) item.style = style;
    if (links[0] !== void 0) item.linkedViewId = links[0];
    if (Object.keys(foreign).length > 0) item.foreign = foreign;
    this.lines.set(item.id, node.line);
    this.items.push(item);
  }
  claim(node, what) {
    const original = node.attributes["identifier"]?.trim();
    const { id } = this.reading.ids.claim(
      original ?? `${this.viewId}-${what}-${this.lines.size + 1}`,
      what,
      node.line
    );
    if (original !== void 0 && !this.local.has(original)) this.local.set(original, id);
    return id;
  }
  /** undefined: the file names no end; '': it names one that is not in this view. */
  end(node, name) {
    const reference = node.attributes[name]?.trim();
    return reference === void 0 ? void 0 : this.local.get(reference) ?? "";
  }
  bounds(node, id) {
    const number = (name) => Number(node.attributes[name] ?? Number.NaN);
    let [x2, y, width, height] = [number("x"), number("y"), number("w"), number("h")];
    if (![x2, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0) {
      if (!Number.isFinite(x2)) x2 = 0;
      if (!Number.isFinite(y)) y = 0;
      if (!(width > 0 && Number.isFinite(width))) width = DEFAULT_SIZE.width;
      if (!(height > 0 && Number.isFinite(height))) height = DEFAULT_SIZE.height;
      this.reading.notes.warn("nodeWithoutSize", { id }, node.line, id);
    }
    return { x: x2, y, width, height };
  }
};
function attachment(node, name) {
  const place2 = child(node, name);
  return place2 && pointOf(place2)[0];
}
function pointOf(node) {
  const x2 = Number(node.attributes["x"] ?? Number.NaN);
  const y = Number(node.attributes["y"] ?? Number.NaN);
  return Number.isFinite(x2) && Number.isFinite(y) ? [{ x: x2, y }] : [];
}

// engine/formats/archimate-exchange/document.ts
var ExchangeDocument = class {
  constructor(reading) {
    this.reading = reading;
  }
  reading;
  model = {
    identifier: "",
    version: void 0,
    name: {},
    documentation: void 0,
    raw: [],
    metadata: [],
    foreign: [],
    viewpoints: []
  };
  elements = [];
  relationships = [];
  definitions = [];
  folders = [];
  views = [];
  topItems = [];
  top = [];
  uri = ARCHIMATE;
  /** True for a file of ArchiMate 2.1. */
  old = false;
  /** Parses the bytes. Throws Refused where the file is not well-formed or not an ArchiMate exchange file. */
  parse(bytes2, progress) {
    parseXml(
      bytes2,
      {
        open: (tag, depth) => this.opens(tag, depth),
        item: (tree, parent) => this.takes(tree, parent)
      },
      progress
    );
    this.folders.push(...readOrganization(this.topItems, this.reading));
    this.readTop();
  }
  opens(tag, depth) {
    if (depth === 0) {
      this.root(tag);
      return false;
    }
    if (tag.uri !== this.uri) return depth === 1;
    if (depth === 1) return !SECTIONS2.has(sectionName(tag.name));
    if (depth === 2) return tag.name !== "diagrams";
    return tag.name === "view";
  }
  root(tag) {
    const refuse = (code, params = {}) => {
      throw new Refused({ ...refusal(`import.archimate.${code}`, params), line: tag.line });
    };
    this.old = isVersion21(tag.uri);
    const known = this.old || tag.uri.startsWith("http://www.opengroup.org/xsd/archimate/3");
    if (tag.name !== "model" || !known) {
      refuse("notArchimate", { root: tag.name.slice(0, 100), namespace: tag.uri.slice(0, 200) });
    }
    this.uri = tag.uri;
    this.model.identifier = (tag.attributes["identifier"] ?? "").trim();
    this.model.version = tag.attributes["version"];
    if (this.model.identifier !== "") this.reading.ids.claim(this.model.identifier, "model", tag.line);
  }
  takes(given, parentName) {
    const old = this.old && given.uri === this.uri;
    const tree = old ? translated(given, this.reading.notes) : given;
    const parent = old ? sectionName(parentName) : parentName;
    if (tree.uri !== this.uri) this.model.foreign.push(treeOf(tree));
    else if (parent === "elements" && tree.name === "element")
      this.elements.push(readElement(tree, this.reading));
    else if (parent === "relationships" && tree.name === "relationship") {
      this.relationships.push(readRelationship(tree, this.reading));
    } else if (parent === "organizations" && tree.name === "item") this.topItems.push(tree);
    else if (parent === "propertyDefinitions" && tree.name === "propertyDefinition") this.definition(tree);
    else if (parent === (this.old ? "views" : "diagrams") && tree.name === "view") {
      this.views.push(readView(tree, this.views.length, this.reading));
    } else if (parent === "views" && tree.name === "viewpoints") this.model.viewpoints.push(treeOf(tree));
    else if (parent === "model") this.top.push(tree);
    else this.reading.notes.warn("unknownPart", { name: tree.name, parent }, tree.line);
  }
  definition(node) {
    const { ids, notes, source } = this.reading;
    const claimed = ids.claim(node.attributes["identifier"], "propertyDefinition", node.line);
    const given = node.attributes["type"];
    if (!isDataType(given))
      notes.warn("dataTypeUnknown", { id: claimed.id, type: (given ?? "").slice(0, 100) }, node.line);
    const record = {
      kind: "propertyDefinition",
      id: claimed.id,
      name: readNames(node, "name", notes),
      type: isDataType(given) ? given : "string",
      ...externalIds(claimed, source)
    };
    this.definitions.push({
      record,
      reference: (node.attributes["identifier"] ?? "").trim(),
      line: node.line
    });
  }
  /** The parts that stand directly in the model and are small: names, documentation, properties, metadata. */
  readTop() {
    const { model, reading } = this;
    const whole2 = {
      name: "model",
      uri: this.uri,
      attributes: {},
      children: this.top,
      text: "",
      line: 0
    };
    const blank = {};
    for (const [language, text] of Object.entries(readNames(whole2, "name", reading.notes))) {
      if (text.trim() !== "") put(blank, language, text, whole2, reading.notes);
    }
    model.name = blank;
    model.documentation = readDocumentation(whole2, reading.notes);
    model.raw = readProperties(whole2, reading.notes);
    for (const part of this.top)
      if (part.name === "metadata") model.metadata.push(...part.children.map(treeOf));
  }
};
var SECTIONS2 = /* @__PURE__ */ new Set([
  "elements",
  "relationships",
  "organizations",
  "propertyDefinitions",
  "views"
]);

// engine/formats/archimate-exchange/own-file.ts
var OWN_FILE_VERSION = 1;
function ownFile(model, definitions, notes) {
  const named2 = (key2) => definitions.find(({ record }) => Object.values(record.name).includes(`kokonaiskuva:${key2}`));
  const file2 = named2(FILE_KEY);
  const said = file2 && model.raw.find(({ reference }) => reference === file2.reference);
  const marker = said && jsonObject(firstText(said.value));
  if (!file2 || !marker) return { ours: false, own: /* @__PURE__ */ new Map() };
  if (typeof marker["version"] !== "number" || marker["version"] > OWN_FILE_VERSION) {
    notes.warn(
      "ownFileNewer",
      { version: String(marker["version"]).slice(0, 20), known: OWN_FILE_VERSION },
      said.line
    );
    return { ours: false, own: /* @__PURE__ */ new Map() };
  }
  const own = /* @__PURE__ */ new Map();
  const ids = typeof marker["definitions"] === "object" && marker["definitions"] !== null ? marker["definitions"] : {};
  const byReference = new Map(definitions.map((definition2) => [definition2.reference, definition2]));
  const byId2 = /* @__PURE__ */ new Map();
  for (const [key2, id] of Object.entries(ids))
    if (typeof id === "string" && byReference.has(id)) byId2.set(key2, id);
  const claimed = new Set(byId2.values());
  for (const key2 of Object.keys(ids)) {
    const property = OWN_PROPERTIES.get(key2);
    if (!property) continue;
    const reference = byId2.get(key2) ?? byName(property, definitions, claimed);
    if (reference !== void 0) own.set(reference, property);
  }
  for (const key2 of [FILE_KEY, RECORD_KEY]) {
    const definition2 = named2(key2);
    const property = OWN_PROPERTIES.get(key2);
    if (definition2 && property) own.set(definition2.reference, property);
  }
  const owner = marker["owner"];
  return { ours: true, own, ...typeof owner === "string" ? { ownerId: owner } : {} };
}
function byName(property, definitions, claimed) {
  const names = new Set(Object.values(property.name).flatMap((name) => [name, distinctName(name)]));
  const found = definitions.find(
    ({ record, reference }) => !claimed.has(reference) && Object.values(record.name).some((name) => names.has(name))
  );
  return found?.reference;
}

// engine/formats/archimate-exchange/resolve.ts
var import_record_validators3 = __toESM(require_record_validators());
var Resolver = class {
  constructor(document, reading, file2, known, lay = overlaid) {
    this.document = document;
    this.reading = reading;
    this.file = file2;
    this.known = known;
    this.lay = lay;
    this.elements = new Set(document.elements.map(({ base }) => base.id));
    for (const { reference, record } of document.definitions) {
      if (!this.definitionIds.has(reference)) this.definitionIds.set(reference, record.id);
    }
    this.specializations = new Specializations(
      known,
      file2.ownerId ?? reading.ownerId,
      (wanted) => reading.ids.free(wanted)
    );
    this.definitions = new Definitions(
      file2.own,
      (reference, line) => this.definition(reference, line),
      reading.notes,
      this.specializations
    );
  }
  document;
  reading;
  file;
  known;
  lay;
  records = /* @__PURE__ */ new Map();
  /** What this program generated for other tools: known, but no records. */
  generated = /* @__PURE__ */ new Set();
  elements;
  relationships = /* @__PURE__ */ new Set();
  /** Relationship → what it joins. */
  endsOf = /* @__PURE__ */ new Map();
  definitionIds = /* @__PURE__ */ new Map();
  kept = /* @__PURE__ */ new Set();
  definitions;
  specializations;
  get propertyReader() {
    return this.definitions;
  }
  run() {
    this.concepts(this.document.elements);
    this.concepts(this.connected());
    this.views();
    this.folders();
    const own = new Set(
      [...this.file.own.keys(), SPECIALIZATION].filter((reference) => !this.kept.has(reference))
    );
    for (const { record, reference } of this.document.definitions) {
      if (!own.has(reference)) this.records.set(record.id, record);
    }
  }
  /** The kinds of concepts that came up and are still pointed at, once our own records lie over those of the file. */
  addSpecializations() {
    const whole2 = new Set(this.known.map(({ id }) => id));
    for (const record of Array.from(this.records.values())) {
      if (record.kind !== "element" && record.kind !== "relationship") continue;
      for (const id of record.specializationIds ?? []) {
        const made = this.specializations.made.get(id);
        if (made && !whole2.has(id)) this.records.set(id, made);
      }
    }
  }
  concepts(drafts) {
    const { ownerId } = this.file;
    for (const draft of drafts) {
      if (ownerId !== void 0) draft.base.ownerId = ownerId;
      const record = conceptRecord(draft, this.definitions, this.reading.notes, void 0, this.lay);
      if (record) this.records.set(record.id, record);
      else this.generated.add(draft.base.id);
    }
  }
  /** Relationships with both ends; one that hangs on a lost relationship is lost too. */
  connected() {
    const drafts = this.document.relationships.filter(
      (draft) => draft.base.kind === "relationship"
    );
    for (const { base } of drafts) this.relationships.add(base.id);
    const waiting = [];
    for (const draft of drafts) {
      const { base } = draft;
      const [source, target] = [this.concept(base.sourceId), this.concept(base.targetId)];
      if (source === void 0 || target === void 0)
        this.loses(draft, source === void 0 ? base.sourceId : base.targetId);
      else {
        base.sourceId = source;
        base.targetId = target;
        this.endsOf.set(base.id, [source, target]);
        waiting.push(draft);
      }
    }
    const fallen = fallingWith(
      drafts.map(({ base }) => base.id).filter((id) => !this.relationships.has(id)),
      waiting.flatMap(({ base }) => [[base.id, base.sourceId], [base.id, base.targetId]])
    );
    for (const id of fallen) this.relationships.delete(id);
    return waiting.filter((draft) => {
      const { id, sourceId, targetId } = draft.base;
      if (!fallen.has(id)) return true;
      this.loses(draft, this.concept(sourceId) === void 0 ? sourceId : targetId);
      return false;
    });
  }
  loses(draft, reference) {
    this.relationships.delete(draft.base.id);
    const params = { id: draft.base.id, reference: reference.slice(0, 200) };
    this.reading.notes.warn("relationshipWithoutEnd", params, draft.line, draft.base.id);
  }
  concept(reference) {
    const id = this.reading.ids.resolve(reference);
    return id !== void 0 && (this.elements.has(id) || this.relationships.has(id)) ? id : void 0;
  }
  views() {
    const { ownerId } = this.file;
    const views = new Set(this.document.views.map(({ view }) => view.id));
    for (const { view, raw, items, lines } of this.document.views) {
      const text = this.definitions.recordText(raw);
      if (ownerId !== void 0) view.ownerId = ownerId;
      const { properties } = this.definitions.settle(raw, []);
      if (properties.length > 0) view.properties = properties;
      const overlay = text === void 0 ? {} : jsonObject(text) ?? {};
      if (overlay["generated"] === true) {
        this.generated.add(view.id);
        for (const item of items) this.generated.add(item.id);
        continue;
      }
      const whole2 = this.lay({ ...view }, overlay);
      this.records.set(view.id, text !== void 0 && (0, import_record_validators3.modelRecord)(whole2) ? whole2 : view);
      for (const item of this.drawn(items, lines, views)) this.records.set(item.id, item);
    }
  }
  drawn(items, lines, views) {
    const { ids, notes } = this.reading;
    const lost = /* @__PURE__ */ new Set();
    for (const item of items) {
      const line = lines.get(item.id) ?? 0;
      const linked = ids.resolve(item.linkedViewId);
      if (item.linkedViewId !== void 0) {
        if (linked !== void 0 && views.has(linked)) item.linkedViewId = linked;
        else {
          notes.warn("viewUnknown", { id: item.id, reference: item.linkedViewId }, line, item.id);
          delete item.linkedViewId;
        }
      }
      const connection = item.itemType === "relationship" || item.itemType === "nesting";
      if (item.subjectId === void 0 && !connection) continue;
      const subject = this.concept(item.subjectId ?? "");
      const fits = subject !== void 0 && (connection ? this.relationships.has(subject) : item.itemType === "label" || this.elements.has(subject));
      if (fits) item.subjectId = subject;
      else if (connection) {
        lost.add(item.id);
        notes.warn(
          "connectionWithoutRelationship",
          { id: item.id, reference: item.subjectId ?? "" },
          line,
          item.id
        );
      } else {
        notes.warn("nodeElementUnknown", { id: item.id, reference: item.subjectId ?? "" }, line, item.id);
        delete item.subjectId;
        if (item.itemType === "element") item.itemType = "container";
      }
    }
    const drawn2 = lost.size === 0 ? items : standing(items, lost);
    if (!this.file.ours) this.checkEnds(drawn2, lines);
    return drawn2;
  }
  /** Connections that join drawn things other than the ends of their relationship: kept as they were, and told. */
  checkEnds(items, lines) {
    const subjects = new Map(items.map(({ id, subjectId }) => [id, subjectId]));
    for (const { id, itemType, subjectId, sourceItemId, targetItemId } of items) {
      if (itemType !== "relationship" || subjectId === void 0) continue;
      const ends = this.endsOf.get(subjectId);
      const drawn2 = [subjects.get(sourceItemId ?? ""), subjects.get(targetItemId ?? "")];
      if (!ends || drawn2.includes(void 0)) continue;
      if (ends[0] !== drawn2[0] || ends[1] !== drawn2[1])
        this.reading.notes.gather("connectionEnds", subjectId, lines.get(id) ?? 0);
    }
  }
  folders() {
    const folders = new Set(this.document.folders.map(({ folder: folder2 }) => folder2.id));
    const definitions = new Set(this.document.definitions.map(({ record }) => record.id));
    for (const { folder: folder2, line } of this.document.folders) {
      if (this.file.ownerId !== void 0) folder2.ownerId = this.file.ownerId;
      this.records.set(folder2.id, {
        ...folder2,
        itemIds: folder2.itemIds.flatMap((reference) => {
          const id = this.reading.ids.resolve(reference);
          if (id !== void 0 && (this.records.has(id) || folders.has(id) || definitions.has(id)))
            return [id];
          if (id === void 0 || !this.generated.has(id)) this.missing(folder2, reference, line);
          return [];
        })
      });
    }
  }
  missing(folder2, reference, line) {
    this.reading.notes.warn(
      "folderItemUnknown",
      { id: folder2.id, reference: reference.slice(0, 200) },
      line,
      folder2.id
    );
  }
  /** The definition that a value names. Values whose definition is missing keep its name rather than get lost. */
  definition(reference, line) {
    if (this.file.own.has(reference) || reference === SPECIALIZATION) this.kept.add(reference);
    const known = this.definitionIds.get(reference);
    if (known !== void 0) return known;
    const { id } = this.reading.ids.claim(reference, "propertyDefinition", line);
    const record = {
      kind: "propertyDefinition",
      id,
      name: { und: reference },
      type: "string"
    };
    this.reading.notes.warn("definitionMissing", { reference: reference.slice(0, 200), id }, line, id);
    this.definitionIds.set(reference, id);
    this.records.set(id, record);
    return id;
  }
};
function standing(items, lost) {
  const fallen = fallingWith(
    lost,
    items.flatMap(({ id, sourceItemId, targetItemId }) => [
      [id, sourceItemId],
      [id, targetItemId]
    ])
  );
  return items.filter(({ id }) => !lost.has(id) && !fallen.has(id));
}

// engine/formats/archimate-exchange/read.ts
var FORMAT2 = "archimate-exchange";
var PENDING = "";
var archimateImporter = {
  id: FORMAT2,
  matches: (head, fileName) => headText(head).trimStart().startsWith("<") || /\.(xml|archimate)$/i.test(fileName),
  read: (bytes2, context) => {
    try {
      return readExchange(bytes2, context);
    } catch (error) {
      if (error instanceof Refused) return { format: FORMAT2, problems: [...error.problems] };
      throw error;
    }
  }
};
function readExchange(bytes2, context) {
  const notes = new Notes();
  const ids = new Identifiers(notes);
  const reading = { ids, notes, ownerId: IMPORT_OWNER, source: PENDING };
  const document = new ExchangeDocument(reading);
  const { progress } = context;
  document.parse(bytes2, progress && ((share) => progress(share * 0.9)));
  const modelName = nameOf5(document.model.name, context.fileName);
  const source = sourceOf2(document.model.identifier, modelName, context.fileName);
  const file2 = ownFile(document.model, document.definitions, notes);
  const carried = file2.ours ? carriedRecords(document.model.raw, file2, notes) : [];
  const resolver = new Resolver(document, reading, file2, carried.flatMap(specializationOf));
  resolver.run();
  layOver(carried, resolver.records, notes);
  resolver.addSpecializations();
  const model = modelOrganisation(document, resolver, modelName, source);
  const records = withoutPinnedDrawn([...resolver.records.values()]);
  const needsModel = !file2.ours || records.some((record) => "ownerId" in record && record.ownerId === IMPORT_OWNER);
  for (const record of records) nameSource(record, source);
  progress?.(1);
  return {
    format: FORMAT2,
    fragment: { records: needsModel ? [model, ...records] : records, modelName, source, matching: "merge" },
    problems: cappedProblems([...notes.problems, ...notes.together((id) => shownName(resolver.records, id))])
  };
}
function nameOf5(name, fileName) {
  if (Object.keys(name).length > 0) return name;
  return { und: fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") || fileName };
}
function sourceOf2(identifier, name, fileName) {
  const id = identifier.length >= 20 ? identifier : [identifier, textIn(name, "en")].filter(Boolean).join(" ");
  return (id || fileName).slice(0, 500);
}
function nameSource(record, source) {
  if (!("externalIds" in record)) return;
  for (const external of record.externalIds ?? []) if (external.source === PENDING) external.source = source;
}
function shownName(records, id) {
  const record = records.get(id);
  if (record?.kind === "viewItem") return shownName(records, record.viewId);
  const name = record && "name" in record ? textIn(record.name, "fi").trim() : "";
  if (name !== "" || record?.kind !== "relationship") return name || id;
  const end = (endId) => {
    const target = records.get(endId);
    return (target && "name" in target ? textIn(target.name, "fi") : "") || endId;
  };
  return `${end(record.sourceId)} \u2192 ${end(record.targetId)}`;
}
function modelOrganisation(document, resolver, name, source) {
  const { model } = document;
  const { properties } = resolver.propertyReader.settle(model.raw, []);
  const foreign = { modelName: name };
  if (model.metadata.length > 0) foreign["metadata"] = model.metadata;
  if (model.foreign.length > 0) foreign["xml"] = model.foreign;
  if (model.viewpoints.length > 0) foreign["viewpoints"] = model.viewpoints;
  if (model.version !== void 0) foreign["version"] = model.version;
  return {
    kind: "organisation",
    id: IMPORT_OWNER,
    name,
    ...model.documentation ? { documentation: model.documentation } : {},
    ...properties.length > 0 ? { properties } : {},
    externalIds: [{ source, id: model.identifier || source }],
    foreign
  };
}

// engine/formats/archi-native/vocabulary.ts
var ARCHI = "http://www.archimatetool.com/archimate";
var OLD_ARCHI = "http://www.bolton.ac.uk/archimate";
function isArchiNamespace(uri) {
  return uri === ARCHI || uri === OLD_ARCHI;
}
var OLD_TYPES = {
  InfrastructureService: "TechnologyService",
  InfrastructureFunction: "TechnologyFunction",
  InfrastructureInterface: "TechnologyInterface",
  CommunicationPath: "Path",
  Network: "CommunicationNetwork",
  BusinessActivity: "BusinessProcess"
};
function elementTypeOf(type) {
  return OLD_TYPES[type] ?? type;
}
var ACCESS = ["Write", "Read", "Access", "ReadWrite"];
function accessTypeOf(code) {
  return code === void 0 ? "Write" : /^[0-3]$/.test(code) ? ACCESS[Number(code)] : void 0;
}
var VIEWPOINTS3 = {
  application_cooperation: "Application Cooperation",
  application_structure: "Application Structure",
  application_usage: "Application Usage",
  business_process_cooperation: "Business Process Cooperation",
  capability: "Capability Map",
  goal_realization: "Goal Realization",
  implementation_deployment: "Implementation and Deployment",
  implementation_migration: "Implementation and Migration",
  information_structure: "Information Structure",
  layered: "Layered",
  migration: "Migration",
  motivation: "Motivation",
  organization: "Organization",
  outcome_realization: "Outcome Realization",
  physical: "Physical",
  product: "Product",
  project: "Project",
  requirements_realization: "Requirements Realization",
  resource: "Resource Map",
  service_realization: "Service Realization",
  stakeholder: "Stakeholder",
  strategy: "Strategy",
  technology: "Technology",
  technology_usage: "Technology Usage",
  value_stream: "Value Stream"
};
var VIEWPOINT_IDS = new Map(Object.entries(VIEWPOINTS3).map(([id, name]) => [name, id]));
function viewpointName(id) {
  return Object.hasOwn(VIEWPOINTS3, id) ? VIEWPOINTS3[id] : void 0;
}
function routingOf(code) {
  return code === "2" ? "orthogonal" : void 0;
}
function defaultSize(type) {
  switch (type) {
    case "Group":
      return { width: 400, height: 140 };
    case "Note":
      return { width: 185, height: 80 };
    case "DiagramModelImage":
      return { width: 200, height: 150 };
    default:
      return { width: 120, height: 55 };
  }
}

// engine/formats/archi-native/kept.ts
var KNOWN_PARTS = /* @__PURE__ */ new Set([
  "documentation",
  "purpose",
  "property",
  "content",
  "bounds",
  "bendpoint",
  "child",
  "sourceConnection",
  "folder",
  "element",
  "profile"
]);
var Taken = class {
  names;
  constructor(names) {
    this.names = names.slice();
  }
  add(name) {
    this.names.push(name);
  }
  has(name) {
    return this.names.includes(name);
  }
};
function readKept(node, taken, takenFeature) {
  const out = {};
  let attributes;
  for (const name in node.attributes) {
    if (taken.has(name)) continue;
    attributes ??= {};
    attributes[name] = node.attributes[name] ?? "";
  }
  if (attributes) out["attributes"] = attributes;
  const features = [];
  const parts3 = [];
  for (const part of node.children) {
    if (part.name === "feature") {
      const name = part.attributes["name"] ?? "";
      if (name !== takenFeature) features.push([name, part.attributes["value"] ?? ""]);
    } else if (!KNOWN_PARTS.has(part.name)) parts3.push(treeOf(part));
  }
  if (features.length > 0) out["features"] = features;
  if (parts3.length > 0) out["parts"] = parts3;
  return out;
}
function foreignOf(kept) {
  return Object.keys(kept).length > 0 ? { foreign: { archi: kept } } : {};
}
function keptOf(record) {
  const kept = record.foreign?.["archi"];
  return isObject(kept) ? kept : {};
}
function keptAttributes(kept) {
  const attributes = kept["attributes"];
  if (!isObject(attributes)) return {};
  const out = {};
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === "string" && ATTRIBUTE.test(name)) out[name] = value;
  return out;
}
var ATTRIBUTE = /^(xsi:|xml:)?[A-Za-z_][A-Za-z0-9._-]*$/;
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// engine/formats/archi-native/concepts.ts
var MAX_STRENGTH2 = 200;
var COMMON = ["xsi:type", "id", "name", "profiles"];
var ELEMENT_ATTRIBUTES = new Set(COMMON);
var JUNCTION_ATTRIBUTES = /* @__PURE__ */ new Set([...COMMON, "type"]);
var RELATIONSHIP_ATTRIBUTES = /* @__PURE__ */ new Set([...COMMON, "source", "target"]);
var KEY = "key:";
function definitionName(key2) {
  return `property-${key2.trim() === key2 ? key2 : encodeURIComponent(key2)}`;
}
function nameOf6(node, reading) {
  return textOf(node.attributes["name"], node, reading);
}
function textOf(text, at, reading) {
  const out = {};
  if (text !== void 0) put(out, "und", text, at, reading.notes);
  return out;
}
function documentationOf(node, reading, part = "documentation") {
  const inner = child(node, part);
  return inner && inner.text !== "" ? { documentation: textOf(inner.text, inner, reading) } : {};
}
function propertiesOf(node, reading) {
  const out = [];
  for (const part of node.children) {
    if (part.name !== "property") continue;
    out.push({
      reference: KEY + (part.attributes["key"] ?? ""),
      value: textOf(part.attributes["value"], part, reading),
      line: part.line
    });
  }
  return out;
}
function isRelationshipNode(node) {
  return bareType(node.attributes["xsi:type"]).endsWith("Relationship");
}
function readElement2(node, reading) {
  const { notes } = reading;
  const claimed = reading.ids.claim(node.attributes["id"], "element", node.line);
  const given = bareType(node.attributes["xsi:type"]);
  const junction = given === "Junction";
  const kept = readKept(node, junction ? JUNCTION_ATTRIBUTES : ELEMENT_ATTRIBUTES);
  let type = elementTypeOf(given);
  if (junction) type = node.attributes["type"] === "or" ? "OrJunction" : "AndJunction";
  else if (!TYPE_SHAPE.test(given)) {
    type = "Grouping";
    kept["type"] = given;
    notes.warn("typeUnusable", { id: claimed.id, type: given }, node.line, claimed.id);
  } else if (!isElementType(type))
    notes.warn("typeUnknown", { id: claimed.id, type: given }, node.line, claimed.id);
  const base = {
    kind: "element",
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    name: nameOf6(node, reading),
    ...documentationOf(node, reading),
    ...externalIds(claimed, reading.source),
    ...profilesOf(node),
    ...foreignOf(kept)
  };
  return { base, raw: propertiesOf(node, reading), line: node.line };
}
function readRelationship2(node, reading) {
  const { notes } = reading;
  const claimed = reading.ids.claim(node.attributes["id"], "relationship", node.line);
  const given = bareType(node.attributes["xsi:type"]);
  const known = relationshipType(given);
  const type = known ?? "Association";
  const taken = new Set(RELATIONSHIP_ATTRIBUTES);
  const details2 = detailsOf(type, node, taken, reading);
  const kept = readKept(node, taken);
  if (known === void 0) {
    kept["type"] = given;
    notes.warn("relationshipTypeUnknown", { id: claimed.id, type: given }, node.line, claimed.id);
  }
  const name = nameOf6(node, reading);
  const base = {
    kind: "relationship",
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    sourceId: node.attributes["source"] ?? "",
    targetId: node.attributes["target"] ?? "",
    ...Object.keys(name).length > 0 ? { name } : {},
    ...documentationOf(node, reading),
    ...details2,
    ...externalIds(claimed, reading.source),
    ...profilesOf(node),
    ...foreignOf(kept)
  };
  return { base, raw: propertiesOf(node, reading), line: node.line };
}
function profilesOf(node) {
  const ids = (node.attributes["profiles"] ?? "").split(/\s+/).filter(Boolean);
  return ids.length > 0 ? { specializationIds: ids } : {};
}
function detailsOf(type, node, taken, reading) {
  const { accessType, strength, directed } = node.attributes;
  if (type === "Access") {
    taken.add("accessType");
    const known = accessTypeOf(accessType);
    if (known === void 0)
      reading.notes.warn("accessTypeUnknown", { value: (accessType ?? "").slice(0, 200) }, node.line);
    return { accessType: known ?? "Access" };
  }
  if (type === "Influence" && strength !== void 0 && strength.length <= MAX_STRENGTH2) {
    taken.add("strength");
    return { influenceStrength: strength };
  }
  if (type === "Association" && (directed === "true" || directed === "false")) {
    taken.add("directed");
    return { directed: directed === "true" };
  }
  return {};
}

// engine/formats/archi-native/geometry.ts
var Middles = class {
  items;
  /** Nodes need their absolute place already. */
  constructor(items) {
    this.items = new Map(Array.from(items, (item) => [item.id, item]));
  }
  /** Whole pixels, as Archi counts them. The middle of a connection is half way between the middles of its ends. */
  of(id, depth = 0) {
    const item = this.items.get(id ?? "");
    if (!item || depth > 10) return { x: 0, y: 0 };
    if (item.sourceItemId !== void 0 || item.targetItemId !== void 0) {
      const [a, b] = [this.of(item.sourceItemId, depth + 1), this.of(item.targetItemId, depth + 1)];
      return { x: Math.trunc((a.x + b.x) / 2), y: Math.trunc((a.y + b.y) / 2) };
    }
    return {
      x: (item.x ?? 0) + Math.trunc((item.width ?? 0) / 2),
      y: (item.y ?? 0) + Math.trunc((item.height ?? 0) / 2)
    };
  }
};
function absoluteBends(bends, source, target) {
  return bends.map(([startX, startY, endX, endY], at) => {
    const weight = (at + 1) / (bends.length + 1);
    return {
      x: Math.round((1 - weight) * (source.x + startX) + weight * (target.x + endX)),
      y: Math.round((1 - weight) * (source.y + startY) + weight * (target.y + endY))
    };
  });
}
function relativeBends(points, source, target) {
  return points.map(({ x: x2, y }) => [
    Math.round(x2 - source.x),
    Math.round(y - source.y),
    Math.round(x2 - target.x),
    Math.round(y - target.y)
  ]);
}

// engine/formats/archi-native/styles.ts
var ALIGNMENT = {
  "1": "left",
  "2": "center",
  "4": "right"
};
var POSITION = {
  "0": "top",
  "1": "middle",
  "2": "bottom"
};
var LINE_STYLE = {
  "0": "solid",
  "1": "dashed",
  "2": "dotted",
  "3": "none"
};
var BOLD = 1;
var ITALIC = 2;
function readStyle2(attributes, lineStyle, isNode2, kept, taken) {
  const style = {};
  const has = (name) => attributes[name];
  const width = has("lineWidth");
  if (width !== void 0 && /^[1-9]\d?$/.test(width)) {
    style.lineWidth = Number(width);
    taken.add("lineWidth");
  }
  const lineColor = colourOf(has("lineColor"));
  if (lineColor) {
    style.lineColor = lineColor;
    keepSpelling("lineColor", has("lineColor"), lineColor, kept);
    taken.add("lineColor");
  }
  const fillColor = colourOf(has("fillColor"));
  if (fillColor) {
    const alpha = has("alpha");
    if (alpha !== void 0 && /^\d{1,3}$/.test(alpha) && Number(alpha) <= 255) {
      fillColor.a = percent(Number(alpha));
      if (bytes(fillColor.a) !== Number(alpha)) kept["alpha"] = alpha;
      taken.add("alpha");
    }
    style.fillColor = fillColor;
    keepSpelling("fillColor", has("fillColor"), fillColor, kept);
    taken.add("fillColor");
  }
  const font = readFont2(has("font"), has("fontColor"), kept, taken);
  if (font) style.font = font;
  const alignment = ALIGNMENT[has("textAlignment") ?? ""];
  if (alignment) {
    style.textAlignment = alignment;
    taken.add("textAlignment");
  }
  if (isNode2) readNodeStyle(style, attributes, lineStyle, taken);
  return Object.keys(style).length > 0 ? style : void 0;
}
function readNodeStyle(style, attributes, lineStyle, taken) {
  const position = POSITION[attributes["textPosition"] ?? ""];
  if (position) {
    style.textPosition = position;
    taken.add("textPosition");
  }
  const line = LINE_STYLE[lineStyle ?? ""];
  if (line) style.lineStyle = line;
  if (attributes["type"] === "1") {
    style.figure = "symbol";
    taken.add("type");
  }
}
function readFont2(font, color, kept, taken) {
  if (font === void 0 && color === void 0) return void 0;
  const known = font === void 0 ? void 0 : fontOf(font);
  const out = known ?? {};
  if (known && font !== void 0) {
    taken.add("font");
    if (fontText(known) !== font) kept["font"] = font;
  }
  const colour = colourOf(color);
  if (colour) {
    out.color = colour;
    keepSpelling("fontColor", color, colour, kept);
    taken.add("fontColor");
  }
  return Object.keys(out).length > 0 ? out : void 0;
}
function fontOf(text) {
  const [version, name, size, bits2] = text.split("|");
  const points = Number(size);
  if (version !== "1" || !name || name.length > 200 || !(points > 0 && points < 1e3)) return void 0;
  if (!/^[0-3]$/.test(bits2 ?? "")) return void 0;
  const style = [Number(bits2) & BOLD ? "bold" : "", Number(bits2) & ITALIC ? "italic" : ""];
  const words2 = style.filter(Boolean).join(" ");
  return { name, size: points, ...words2 === "" ? {} : { style: words2 } };
}
function fontText({ name = "Segoe UI", size = 9, style = "" }) {
  const words2 = style.split(" ");
  const bits2 = (words2.includes("bold") ? BOLD : 0) | (words2.includes("italic") ? ITALIC : 0);
  const points = Number.isInteger(size) ? `${size}.0` : String(size);
  return `1|${name.replaceAll("|", " ")}|${points}|${bits2}|`;
}
function colourOf(text) {
  if (text === void 0 || !/^#[0-9a-f]{6}$/i.test(text)) return void 0;
  const all = Number.parseInt(text.slice(1), 16);
  return { r: all >> 16, g: all >> 8 & 255, b: all & 255 };
}
function hex({ r, g, b }) {
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
function keepSpelling(name, text, colour, kept) {
  if (text !== void 0 && text !== hex(colour)) kept[name] = text;
}
function percent(alpha) {
  return Math.round(alpha / 255 * 100);
}
function bytes(share) {
  return Math.round(share / 100 * 255);
}

// engine/formats/archi-native/views-read.ts
var FIGURES = {
  DiagramObject: "element",
  Group: "container",
  Note: "label",
  DiagramModelReference: "label",
  DiagramModelImage: "image"
};
var VIEW_ATTRIBUTES = ["xsi:type", "id", "name"];
var NODE_ATTRIBUTES = ["xsi:type", "id", "name", "targetConnections"];
var CONNECTION_ATTRIBUTES = ["xsi:type", "id", "name", "source", "target", "targetConnections"];
function readView2(node, position, reading) {
  const claimed = reading.ids.claim(node.attributes["id"], "view", node.line);
  const taken = new Taken(VIEW_ATTRIBUTES);
  const viewpoint = viewpointName(node.attributes["viewpoint"] ?? "");
  if (viewpoint !== void 0) taken.add("viewpoint");
  const routing = routingOf(node.attributes["connectionRouterType"]);
  if (routing) taken.add("connectionRouterType");
  const kept = readKept(node, taken);
  const reader = new ViewReader2(claimed.id, reading);
  reader.figures(node, void 0, { x: 0, y: 0 }, kept);
  reader.connections();
  const view = {
    kind: "view",
    id: claimed.id,
    ownerId: reading.ownerId,
    name: nameOf6(node, reading),
    ...documentationOf(node, reading),
    ...viewpoint === void 0 ? {} : { viewpoint },
    ...routing ? { routing } : {},
    order: position,
    ...externalIds(claimed, reading.source),
    ...foreignOf(kept)
  };
  const { items, lines, itemValues } = reader;
  return { view, raw: propertiesOf(node, reading), items, lines, itemValues };
}
var ViewReader2 = class {
  constructor(viewId, reading) {
    this.viewId = viewId;
    this.reading = reading;
  }
  viewId;
  reading;
  items = [];
  lines = /* @__PURE__ */ new Map();
  itemValues = /* @__PURE__ */ new Map();
  local = /* @__PURE__ */ new Map();
  found = [];
  figures(around2, parentId, origin2, keptAround) {
    let order = 0;
    const unknown = [];
    for (const node of childrenOf(around2, "child")) {
      const type = bareType(node.attributes["xsi:type"]);
      const itemType = FIGURES[type];
      if (itemType === void 0) unknown.push(treeOf(node));
      else this.figure(node, type, itemType, parentId, origin2, order);
      order += 1;
    }
    if (unknown.length > 0) keptAround["children"] = unknown;
  }
  figure(node, type, itemType, parentId, origin2, order) {
    const { id, original } = this.claim(node);
    const taken = new Taken(NODE_ATTRIBUTES);
    const { attributes } = node;
    const subjectId = itemType === "element" ? attributes["archimateElement"] : void 0;
    if (itemType === "element") taken.add("archimateElement");
    const linkedViewId = type === "DiagramModelReference" ? attributes["model"] : void 0;
    if (linkedViewId !== void 0) taken.add("model");
    const lineStyle = featureOf(node, "lineStyle");
    const style = {};
    const looks = readStyle2(attributes, lineStyle, true, style, taken);
    const kept = readKept(node, taken, looks?.lineStyle ? "lineStyle" : void 0);
    Object.assign(kept, style);
    if (original !== id) kept["id"] = original;
    if (type === "DiagramModelReference" && linkedViewId === void 0) kept["figure"] = type;
    const place2 = this.bounds(node, id, type, origin2, kept);
    const label = labelOf(node, type, this.reading);
    const item = {
      kind: "viewItem",
      id,
      viewId: this.viewId,
      itemType,
      order,
      x: place2.x,
      y: place2.y,
      width: place2.width,
      height: place2.height
    };
    if (parentId !== void 0) item.parentId = parentId;
    if (subjectId !== void 0) item.subjectId = subjectId;
    if (linkedViewId !== void 0) item.linkedViewId = linkedViewId;
    if (label) item.label = label;
    const { documentation } = documentationOf(node, this.reading);
    if (documentation) item.documentation = documentation;
    if (looks) item.style = looks;
    this.push(node, item);
    for (const connection of childrenOf(node, "sourceConnection")) this.connection(connection);
    this.figures(node, id, place2, kept);
    const { foreign } = foreignOf(kept);
    if (foreign) item.foreign = foreign;
  }
  /** Connections may begin at connections: those stand inside them. */
  connection(node) {
    this.found.push({ node, ...this.claim(node) });
    for (const inner of childrenOf(node, "sourceConnection")) this.connection(inner);
  }
  /** Once all figures are known: connections with both ends, in the order of the file. */
  connections() {
    const standing2 = new Map(this.found.map((connection) => [connection.id, connection]));
    const drawn2 = new Set(this.items.map(({ id }) => id));
    for (let size = -1; size !== standing2.size; ) {
      size = standing2.size;
      for (const { id, node } of Array.from(standing2.values())) {
        const lost = ["source", "target"].some((name) => {
          const end = this.end(node, name);
          return end === void 0 || !(drawn2.has(end) || standing2.has(end));
        });
        if (!lost) continue;
        standing2.delete(id);
        this.reading.notes.warn("connectionWithoutEnd", { id }, node.line, id);
      }
    }
    let order = 0;
    const made = [];
    for (const connection of standing2.values()) {
      const kept = {};
      made.push([this.connectionItem(connection, order, kept), connection, kept]);
      order += 1;
    }
    const byId2 = new Map(this.items.map((item) => [item.id, item]));
    const middles = new Middles(this.items);
    for (const [item, { node }, kept] of made) {
      if (isHidden(item, byId2)) item.itemType = "nesting";
      bendpoints(item, node, middles, kept);
      Object.assign(item, foreignOf(kept));
    }
  }
  connectionItem({ node, id, original }, order, kept) {
    const { attributes } = node;
    const taken = new Taken(CONNECTION_ATTRIBUTES);
    const subject = ["archimateRelationship", "relationship"].find((name) => attributes[name] !== void 0);
    if (subject !== void 0) taken.add(subject);
    const style = {};
    const looks = readStyle2(attributes, void 0, false, style, taken);
    Object.assign(kept, readKept(node, taken), style);
    if (original !== id) kept["id"] = original;
    const [sourceItemId, targetItemId] = [this.end(node, "source"), this.end(node, "target")];
    const item = {
      kind: "viewItem",
      id,
      viewId: this.viewId,
      itemType: subject === void 0 ? "line" : "relationship",
      order
    };
    if (subject !== void 0) item.subjectId = attributes[subject] ?? "";
    const label = someText(attributes["name"], node, this.reading);
    if (label) item.label = label;
    const { documentation } = documentationOf(node, this.reading);
    if (documentation) item.documentation = documentation;
    if (sourceItemId !== void 0) item.sourceItemId = sourceItemId;
    if (targetItemId !== void 0) item.targetItemId = targetItemId;
    if (looks) item.style = looks;
    this.push(node, item);
    return item;
  }
  push(node, item) {
    const values = propertiesOf(node, this.reading);
    if (values.length > 0) this.itemValues.set(item.id, values);
    this.lines.set(item.id, node.line);
    this.items.push(item);
  }
  claim(node) {
    const original = node.attributes["id"] ?? `${this.viewId}-${this.lines.size + 1}`;
    const { id } = this.reading.ids.claim(original, "node", node.line);
    if (!this.local.has(original)) this.local.set(original, id);
    return { id, original };
  }
  end(node, name) {
    return this.local.get(node.attributes[name] ?? "");
  }
  bounds(node, id, type, origin2, kept) {
    const attributes = child(node, "bounds")?.attributes ?? {};
    const number = (name) => Number(attributes[name] ?? 0);
    const place2 = { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
    const { x: x2, y, width, height } = place2;
    if (![x2, y, width, height].every(Number.isFinite)) {
      this.reading.notes.warn("nodeWithoutSize", { id }, node.line, id);
      return { ...origin2, ...defaultSize(type) };
    }
    const usual = defaultSize(type);
    for (const side2 of ["width", "height"]) {
      if (place2[side2] > 0) continue;
      place2[side2] = usual[side2];
      kept[side2] = attributes[side2] ?? "";
    }
    place2.x += origin2.x;
    place2.y += origin2.y;
    return place2;
  }
};
function featureOf(node, name) {
  const feature = node.children.find((part) => part.name === "feature" && part.attributes["name"] === name);
  return feature?.attributes["value"];
}
function labelOf(node, type, reading) {
  if (type !== "Note") return someText(node.attributes["name"], node, reading);
  const content = child(node, "content");
  return content && content.text !== "" ? textOf(content.text, content, reading) : void 0;
}
function someText(text, at, reading) {
  return text === void 0 ? void 0 : textOf(text, at, reading);
}
function isHidden(item, byId2) {
  const [source, target] = [byId2.get(item.sourceItemId ?? ""), byId2.get(item.targetItemId ?? "")];
  if (item.itemType !== "relationship" || source?.itemType !== "element" || target?.itemType !== "element")
    return false;
  return source.parentId === target.id || target.parentId === source.id;
}
function bendpoints(item, node, middles, kept) {
  const bends = childrenOf(node, "bendpoint").map(({ attributes }) => {
    const offset = (name) => Number(attributes[name] ?? 0) || 0;
    return [offset("startX"), offset("startY"), offset("endX"), offset("endY")];
  });
  if (bends.length === 0) return;
  const [source, target] = [middles.of(item.sourceItemId), middles.of(item.targetItemId)];
  item.bendpoints = absoluteBends(bends, source, target);
  const again = relativeBends(item.bendpoints, source, target);
  if (again.some((bend, at) => bend.some((offset, axis) => offset !== bends[at]?.[axis])))
    kept["bendpoints"] = bends.map((bend) => [...bend]);
}

// engine/formats/archi-native/document.ts
var FREE_DIAGRAMS = /* @__PURE__ */ new Set(["SketchModel", "CanvasModel"]);
var MODEL_ATTRIBUTES = /* @__PURE__ */ new Set(["id", "name", "version"]);
var FOLDER_ATTRIBUTES = /* @__PURE__ */ new Set(["id", "name", "type"]);
var PROFILE_ATTRIBUTES = /* @__PURE__ */ new Set(["id", "name", "conceptType", "imagePath"]);
var NativeDocument = class {
  constructor(reading) {
    this.reading = reading;
  }
  reading;
  model = {
    identifier: "",
    version: void 0,
    name: {},
    documentation: void 0,
    raw: [],
    metadata: [],
    foreign: [],
    viewpoints: [],
    kept: {}
  };
  elements = [];
  relationships = [];
  definitions = [];
  folders = [];
  views = [];
  profiles = [];
  /** Identifiers of sketches and canvases. */
  freeDiagrams = /* @__PURE__ */ new Set();
  /** Folder properties, settled once it is known which are ours. */
  stack = [];
  keys = /* @__PURE__ */ new Map();
  topFolders = 0;
  depth = 0;
  root;
  /** Parses the bytes. Throws Refused where the file is not well-formed or no file of Archi's. */
  parse(bytes2, progress) {
    parseXml(
      bytes2,
      { open: (tag, depth) => this.opens(tag, depth), item: (tree) => this.takes(tree) },
      progress
    );
    this.end();
  }
  /** Takes a tree in memory as if it were parsed. */
  walk(node, depth = 0) {
    if (this.opens({ ...node, children: [] }, depth)) this.takes(node);
    else for (const part of node.children) this.walk(part, depth + 1);
    if (depth === 0) this.end();
  }
  /** Values of the things that no rule of ours reads: items of views and folders. */
  values(raw) {
    return raw.map(({ reference, value, line }) => ({
      definitionId: this.key(reference.slice(KEY.length), line),
      value
    }));
  }
  end() {
    if (this.root) {
      this.model.documentation = documentationOf(this.root, this.reading, "purpose").documentation;
      this.model.raw = propertiesOf(this.root, this.reading);
      for (const { reference } of this.model.raw) this.key(reference.slice(KEY.length), 0);
      Object.assign(this.model.kept, readKept(this.root, MODEL_ATTRIBUTES));
    }
  }
  opens(tag, depth) {
    this.depth = depth;
    if (depth === 0) {
      this.begin(tag);
      return false;
    }
    if (tag.name !== "folder") return true;
    this.openFolder(tag, depth);
    return false;
  }
  begin(tag) {
    if (!isArchiNamespace(tag.uri) || tag.name !== "model") {
      const params = { root: tag.name.slice(0, 100), namespace: tag.uri.slice(0, 200) };
      throw new Refused({ ...refusal("import.archi.notArchi", params), line: tag.line });
    }
    this.root = { ...tag, uri: "", children: [] };
    this.model.identifier = (tag.attributes["id"] ?? "").trim();
    this.model.version = tag.attributes["version"];
    this.model.name = nameOf6(tag, this.reading);
    if (this.model.identifier !== "") this.reading.ids.claim(this.model.identifier, "model", tag.line);
  }
  openFolder(tag, depth) {
    const { reading } = this;
    const parent = this.stack[depth - 1];
    const claimed = reading.ids.claim(tag.attributes["id"], "folder", tag.line);
    const kept = readKept(tag, FOLDER_ATTRIBUTES);
    const type = tag.attributes["type"];
    if (type !== void 0) kept["type"] = type;
    const folder2 = {
      kind: "folder",
      id: claimed.id,
      ownerId: reading.ownerId,
      ...parent ? { parentId: parent.folder.id } : {},
      name: nameOf6(tag, reading),
      order: parent ? parent.order++ : this.topFolders++,
      itemIds: [],
      ...externalIds(claimed, reading.source),
      ...foreignOf(kept)
    };
    this.stack[depth] = { folder: folder2, kept, order: 0 };
    this.folders.push({ folder: folder2, line: tag.line });
  }
  takes(tree) {
    const around2 = this.stack[this.depth - 1];
    if (this.depth === 1) this.takesTop(tree);
    else if (around2 && tree.name === "element") this.takesElement(tree, around2);
    else if (around2) this.takesFolderPart(tree, around2);
  }
  takesTop(tree) {
    if (tree.name === "profile") this.profile(tree);
    else this.root?.children.push(tree);
  }
  takesElement(tree, around2) {
    const type = bareType(tree.attributes["xsi:type"]);
    const { folder: folder2 } = around2;
    if (FREE_DIAGRAMS.has(type)) {
      this.keepDiagram(tree, around2);
      return;
    }
    folder2.itemIds.push(tree.attributes["id"] ?? "");
    if (type === "ArchimateDiagramModel") {
      const view = readView2(tree, this.views.length, this.reading);
      this.views.push(view);
      this.learn(view.raw);
      for (const values of view.itemValues.values()) this.learn(values);
      return;
    }
    const relationship = isRelationshipNode(tree);
    const draft = relationship ? readRelationship2(tree, this.reading) : readElement2(tree, this.reading);
    (relationship ? this.relationships : this.elements).push(draft);
    this.learn(draft.raw);
  }
  /** Sketches and canvases cannot be shown: they stay in their folder as they came. */
  keepDiagram(tree, { folder: folder2, kept }) {
    const diagrams = kept["diagrams"];
    if (Array.isArray(diagrams)) diagrams.push(treeOf(tree));
    else kept["diagrams"] = [treeOf(tree)];
    Object.assign(folder2, foreignOf(kept));
    this.freeDiagrams.add(tree.attributes["id"] ?? "");
    const name = (tree.attributes["name"] ?? "").slice(0, 200);
    const problem = warning("import.archi.freeDiagram", { name, line: tree.line });
    this.reading.notes.problems.push({ ...problem, line: tree.line });
  }
  takesFolderPart(tree, { folder: folder2, kept }) {
    const whole2 = { ...tree, name: "folder", uri: "", attributes: {}, children: [tree], text: "" };
    if (tree.name === "documentation") Object.assign(folder2, documentationOf(whole2, this.reading));
    else if (tree.name === "property")
      folder2.properties = [...folder2.properties ?? [], ...this.values(propertiesOf(whole2, this.reading))];
    else {
      const more = readKept(whole2, FOLDER_ATTRIBUTES);
      for (const [key2, list] of Object.entries(more)) {
        const known = kept[key2];
        kept[key2] = Array.isArray(known) && Array.isArray(list) ? [...known, ...list] : list;
      }
      Object.assign(folder2, foreignOf(kept));
    }
  }
  profile(tree) {
    const { reading } = this;
    const claimed = reading.ids.claim(tree.attributes["id"], "profile", tree.line);
    const given = (tree.attributes["conceptType"] ?? "").replace(/Relationship$/, "");
    const kept = readKept(tree, PROFILE_ATTRIBUTES);
    const type = elementTypeOf(given);
    if (!TYPE_SHAPE.test(type)) kept["conceptType"] = given;
    const imagePath = tree.attributes["imagePath"];
    const child_ = child(tree, "documentation");
    if (child_) kept["parts"] = [treeOf(child_)];
    this.profiles.push({
      record: {
        kind: "specialization",
        id: claimed.id,
        ownerId: reading.ownerId,
        name: nameOf6(tree, reading),
        conceptType: TYPE_SHAPE.test(type) ? type : "Grouping",
        ...externalIds(claimed, reading.source),
        ...foreignOf(kept)
      },
      imagePath
    });
  }
  learn(raw) {
    for (const { reference, line } of raw) this.key(reference.slice(KEY.length), line);
  }
  /** The definition that stands for a key. */
  key(key2, line) {
    const known = this.keys.get(key2);
    if (known !== void 0) return known;
    const { id } = this.reading.ids.claim(definitionName(key2), "propertyDefinition", line);
    const name = { und: key2 };
    const record = { kind: "propertyDefinition", id, name, type: "string" };
    this.keys.set(key2, id);
    this.definitions.push({ record, reference: KEY + key2, line });
    return id;
  }
};

// engine/formats/archi-native/images.ts
var MODEL_FILE = "model.xml";
var FOLDER = "images/";
var MAX_BASE64 = 14e6;
var MEDIA_TYPES = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  svg: "image/svg+xml",
  ico: "image/x-icon",
  tif: "image/tiff",
  tiff: "image/tiff"
};
function unpacked2(bytes2) {
  const files = readZip(bytes2, (name) => name === MODEL_FILE || name.startsWith(FOLDER));
  const model = files.get(MODEL_FILE);
  if (!model) throw new Refused(refusal("import.archi.zipWithoutModel"));
  files.delete(MODEL_FILE);
  return { model, images: files };
}
function imageRecords(images, reading) {
  const out = /* @__PURE__ */ new Map();
  for (const [path, bytes2] of [...images].sort(([a], [b]) => a < b ? -1 : 1)) {
    const base64 = Buffer.from(bytes2).toString("base64");
    if (base64.length > MAX_BASE64 || path.length > 1e3) {
      reading.notes.problems.push(warning("import.archi.imageTooLarge", { name: path.slice(0, 200) }));
      continue;
    }
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const { id } = reading.ids.claim(path, "image", 0);
    out.set(path, {
      kind: "image",
      id,
      ownerId: reading.ownerId,
      path,
      mediaType: MEDIA_TYPES[extension] ?? "application/octet-stream",
      base64
    });
  }
  return out;
}

// engine/formats/archi-native/languages.ts
var ORDER = ["und", "fi", "sv", "en"];
var TEXTS2 = ["name", "documentation", "label"];
var UNDETERMINED = { texts: "und", values: "und" };
function plainLanguage(text, language) {
  if (!text) return void 0;
  if (text[language] !== void 0) return language;
  const tags = Object.keys(text).sort();
  return ORDER.find((tag) => text[tag] !== void 0) ?? tags[0];
}
function speak(record, language) {
  if (language === "und") return;
  const values = record;
  for (const key2 of TEXTS2) if (isText(values[key2])) retag(values[key2], language);
}
function retag(text, language) {
  const plain2 = text["und"];
  if (plain2 === void 0 || language === "und") return;
  delete text["und"];
  text[language] = plain2;
}
function layTexts(languages, lay) {
  return (record, overlay) => {
    if (record["kind"] === "organisation" || record["kind"] === "propertyDefinition")
      return lay(record, overlay);
    const out = { ...overlay };
    for (const key2 of TEXTS2) {
      const wanted = overlay[key2];
      if (isText(wanted)) out[key2] = mergedText2(record[key2], wanted, languages.texts);
    }
    const values = overlay["properties"];
    if (Array.isArray(values)) {
      const merged = mergedValues(record["properties"], values, languages.values);
      if (merged) out["properties"] = merged;
      else delete out["properties"];
    }
    return lay(record, out);
  };
}
function mergedText2(read, wanted, language) {
  const tag = plainLanguage(wanted, language);
  const text = isText(read) ? Object.values(read)[0] : void 0;
  if (tag === void 0 || text === void 0 || text === xmlText(wanted[tag] ?? "")) return wanted;
  return { ...wanted, [tag]: text };
}
function mergedValues(read, wanted, language) {
  const list = Array.isArray(read) ? read : [];
  if (list.length === 0) return [...wanted];
  if (list.length !== wanted.length) return void 0;
  const out = [];
  for (const [at, property] of wanted.entries()) {
    const here = list[at];
    if (!isProperty(property) || !isProperty(here) || property.definitionId !== here.definitionId)
      return void 0;
    out.push({ ...property, value: mergedText2(here.value, property.value, language) });
  }
  return out;
}
function isProperty(value) {
  return typeof value === "object" && value !== null && "definitionId" in value && typeof value.definitionId === "string" && "value" in value && isText(value.value);
}
function isText(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string");
}

// engine/formats/archi-native/own-marker.ts
var FILE_PROPERTY = `kokonaiskuva:${FILE_KEY}`;
var NONE = {
  languages: UNDETERMINED,
  source: void 0,
  ids: /* @__PURE__ */ new Map(),
  unfiled: /* @__PURE__ */ new Set(),
  orders: /* @__PURE__ */ new Map(),
  ownerIsModel: false
};
function ownMarker(raw) {
  const said = raw.find(({ reference }) => reference === KEY + FILE_PROPERTY);
  const marker = said && jsonObject(firstText(said.value));
  if (!marker) return NONE;
  const language = (key2) => typeof marker[key2] === "string" ? marker[key2] : "und";
  const ids = /* @__PURE__ */ new Map();
  const [given, unfiled] = [marker["ids"], marker["unfiled"]];
  if (typeof given === "object" && given !== null) {
    for (const [id, next] of Object.entries(given)) if (typeof next === "string") ids.set(id, next);
  }
  return {
    languages: { texts: language("texts"), values: language("values") },
    source: typeof marker["source"] === "string" ? marker["source"] : void 0,
    ids,
    unfiled: new Set(Array.isArray(unfiled) ? unfiled.filter((id) => typeof id === "string") : []),
    orders: numbersOf(marker["orders"]),
    ownerIsModel: marker["ownerIsModel"] === true
  };
}
function numbersOf(value) {
  const out = /* @__PURE__ */ new Map();
  if (typeof value === "object" && value !== null) {
    for (const [id, number] of Object.entries(value)) if (typeof number === "number") out.set(id, number);
  }
  return out;
}
function restore(document, marker, identifiers) {
  identifiers.rename(marker.ids);
  const renamed = (id) => marker.ids.get(id) ?? id;
  const { texts, values } = marker.languages;
  for (const { base, raw } of [...document.elements, ...document.relationships]) {
    base.id = renamed(base.id);
    speak(base, texts);
    for (const { value } of raw) retag(value, values);
  }
  for (const { record } of [...document.definitions, ...document.profiles]) {
    record.id = renamed(record.id);
    speak(record, texts);
  }
  for (const { value } of document.model.raw) retag(value, values);
  for (const { view, raw, items, itemValues } of document.views) {
    view.id = renamed(view.id);
    view.order = marker.orders.get(view.id) ?? view.order ?? 0;
    speak(view, texts);
    for (const { value } of [raw, ...itemValues.values()].flat()) retag(value, values);
    for (const item of items) {
      for (const key2 of ["id", "viewId", "parentId", "sourceItemId", "targetItemId"]) {
        const id = item[key2];
        if (id !== void 0) item[key2] = renamed(id);
      }
      for (const property of item.properties ?? []) property.definitionId = renamed(property.definitionId);
      speak(item, texts);
    }
  }
  for (const { folder: folder2 } of document.folders) {
    folder2.id = renamed(folder2.id);
    if (folder2.parentId !== void 0) folder2.parentId = renamed(folder2.parentId);
    speak(folder2, texts);
    for (const property of folder2.properties ?? []) {
      property.definitionId = renamed(property.definitionId);
      retag(property.value, values);
    }
  }
  const { name, documentation } = document.model;
  retag(name, texts);
  if (documentation) retag(documentation, texts);
}

// engine/formats/archi-native/assemble.ts
function assemble(document, images, reading, fileName) {
  const { ids, notes } = reading;
  const pictures = imageRecords(images, reading);
  const file2 = ownFile(document.model, document.definitions, notes);
  const marker = ownMarker(file2.ours ? document.model.raw : []);
  const modelName = nameOf5(document.model.name, fileName);
  const source = marker.source ?? sourceOf2(document.model.identifier, modelName, fileName);
  settle(document, pictures, reading);
  if (file2.ours) {
    ownFolders(document, marker);
    restore(document, marker, ids);
  }
  const lay = layTexts(marker.languages, overlaid);
  const resolver = new Resolver(document, reading, file2, [], lay);
  resolver.run();
  const { records } = resolver;
  for (const record of [...pictures.values(), ...document.profiles.map((profile) => profile.record)]) {
    record.id = marker.ids.get(record.id) ?? record.id;
    if (file2.ownerId !== void 0) record.ownerId = file2.ownerId;
    records.set(record.id, record);
  }
  const owner = modelOrganisation2(document, resolver, modelName, source);
  if (marker.ownerIsModel && file2.ownerId !== void 0)
    records.set(file2.ownerId, { ...owner, id: file2.ownerId });
  for (const record of records.values()) nameSource(record, source);
  if (file2.ours) layOver(carriedRecords(document.model.raw, file2, notes), records, notes, lay);
  return { records, owner, ours: file2.ours, modelName, source };
}
function ownFolders(document, marker) {
  const definition2 = document.definitions.find(
    ({ record }) => Object.values(record.name).includes(`kokonaiskuva:${RECORD_KEY}`)
  );
  const made = ({ folder: folder2 }) => (folder2.properties ?? []).some(
    ({ definitionId, value }) => definitionId === definition2?.record.id && jsonObject(firstText(value))?.["generated"] === true
  );
  const kept = document.folders.filter((folder2) => !made(folder2));
  document.folders.splice(0, document.folders.length, ...kept);
  if (marker.unfiled.size === 0) return;
  for (const { folder: folder2 } of kept) folder2.itemIds = folder2.itemIds.filter((id) => !marker.unfiled.has(id));
}
function settle(document, pictures, reading) {
  const profiles = new Set(document.profiles.map(({ record }) => record.id));
  for (const { record, imagePath } of document.profiles) {
    const image = imagePath === void 0 ? void 0 : pictures.get(imagePath);
    if (image) record.imageId = image.id;
    else if (imagePath !== void 0)
      Object.assign(record, foreignOf({ ...keptOf(record), attributes: { imagePath } }));
  }
  for (const { base, line } of [...document.elements, ...document.relationships]) {
    if (!base.specializationIds) continue;
    const ids = base.specializationIds.map((reference) => reading.ids.resolve(reference) ?? "");
    const known = ids.filter((id) => profiles.has(id));
    if (known.length < ids.length) {
      const problem = warning("import.archi.profileUnknown", { id: base.id, line }, base.id);
      reading.notes.problems.push({ ...problem, line });
    }
    if (known.length > 0) base.specializationIds = known;
    else delete base.specializationIds;
  }
  for (const { items, itemValues } of document.views) {
    for (const item of items) {
      const values = itemValues.get(item.id);
      if (values) item.properties = document.values(values);
      const kept = keptOf(item);
      const attributes = keptAttributes(kept);
      const image = pictures.get(attributes["imagePath"] ?? "");
      const sketch = document.freeDiagrams.has(item.linkedViewId ?? "") ? item.linkedViewId : void 0;
      if (!image && sketch === void 0) continue;
      if (image) {
        item.imageId = image.id;
        delete attributes["imagePath"];
      }
      if (sketch !== void 0) {
        attributes["model"] = sketch;
        delete item.linkedViewId;
      }
      const rest2 = { ...kept };
      if (sketch !== void 0) rest2["figure"] = "DiagramModelReference";
      if (Object.keys(attributes).length > 0) rest2["attributes"] = attributes;
      else delete rest2["attributes"];
      delete item.foreign;
      Object.assign(item, foreignOf(rest2));
    }
  }
}
function modelOrganisation2(document, resolver, name, source) {
  const { model } = document;
  const { properties } = resolver.propertyReader.settle(model.raw, []);
  return {
    kind: "organisation",
    id: IMPORT_OWNER,
    name,
    ...model.documentation ? { documentation: model.documentation } : {},
    ...properties.length > 0 ? { properties } : {},
    externalIds: [{ source, id: model.identifier || source }],
    foreign: { modelName: name, ...foreignOf(model.kept).foreign }
  };
}

// engine/formats/archi-native/read.ts
var FORMAT3 = "archi-native";
var ROOT = /<(?:[A-Za-z_][\w.-]*:)?model\b[^>]*(?:archimatetool\.com|bolton\.ac\.uk)\/archimate/;
var archiImporter = {
  id: FORMAT3,
  matches: (head, fileName) => isZip(head) ? !/\.(xlsx|docx|pptx|od[a-z])$/i.test(fileName) : ROOT.test(headText(head)),
  read: (bytes2, context) => {
    try {
      return readNative(bytes2, context);
    } catch (error) {
      if (error instanceof Refused) return { format: FORMAT3, problems: [...error.problems] };
      throw error;
    }
  }
};
function readNative(bytes2, context) {
  const { model, images } = isZip(bytes2) ? unpacked2(bytes2) : { model: bytes2, images: /* @__PURE__ */ new Map() };
  const notes = new Notes();
  const ids = new Identifiers(notes, false);
  const reading = { ids, notes, ownerId: IMPORT_OWNER, source: PENDING };
  const document = new NativeDocument(reading);
  const { progress } = context;
  document.parse(model, progress && ((share) => progress(share * 0.9)));
  const { records, owner, ours, modelName, source } = assemble(document, images, reading, context.fileName);
  const all = withoutPinnedDrawn([...records.values()]);
  const needsModel = !ours || all.some((record) => "ownerId" in record && record.ownerId === IMPORT_OWNER);
  progress?.(1);
  return {
    format: FORMAT3,
    fragment: { records: needsModel ? [owner, ...all] : all, modelName, source, matching: "merge" },
    problems: cappedProblems([...notes.problems, ...notes.together((id) => shownName(records, id))])
  };
}

// engine/formats/xml/serialise.ts
var TEXT_ESCAPES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;"
};
var ATTRIBUTE_ESCAPES = {
  ...TEXT_ESCAPES,
  '"': "&quot;",
  "	": "&#9;",
  "\n": "&#10;"
};

// domain/drawing/text-widths.json
var text_widths_default = {
  unitsPerEm: 1e3,
  regular: {
    "0": "\xAD",
    "200": " \xA0",
    "241": "|\xA6",
    "246": "i\xEC\xED\xEE\xEF\u0129\u012B\u012D\u012F",
    "247": "j\u0135",
    "249": "',.:;\xB7\u2019",
    "255": "l\u013A\u013C",
    "263": "I\xCC\xCD\xCE\xCF\u0128\u012A\u012C\u012E\u0130",
    "265": "\u013E",
    "271": "\u017F",
    "278": "\u0131",
    "289": "!\xA1",
    "292": "f",
    "298": "\u0142",
    "303": "()[]{}",
    "311": "-",
    "331": "\xB0",
    "338": "t\u0163\u0165\u0167",
    "345": "\xAA",
    "347": "r\u0155\u0157\u0159",
    "350": "/\\",
    "362": "\u0140",
    "365": "\xBA",
    "367": "\xB2\xB3\xB9",
    "418": "*",
    "419": "s\u015B\u015D\u015F\u0161",
    "423": "\xAE",
    "425": "?z\xBF\u017A\u017C\u017E",
    "426": '"\u201D',
    "429": "\xAB\xBB",
    "446": "x",
    "456": "c\xE7\u0107\u0109\u010B\u010D",
    "467": "vy\xFD\xFF\u0177",
    "476": "Y\xDD\u0176\u0178",
    "479": "J",
    "480": "\u0134\u2013",
    "486": "L\u0139\u013B\u013D\u013F",
    "493": "\u0133",
    "494": "F",
    "495": "k\u0137\u0138",
    "496": "e\xE8\xE9\xEA\xEB\u0113\u0115\u0117\u0119\u011B",
    "497": "0123456789#$+<=>^~\xA2\xA3\xA4\xA5\xA7\xAC\xB1\xD7\xF7\u20AC",
    "500": "_\u0141",
    "504": "ag\xE0\xE1\xE2\xE3\xE4\xE5\u0101\u0103\u0105\u011D\u011F\u0121\u0123",
    "513": "X",
    "515": "V",
    "526": "\u0132",
    "527": "E\xC8\xC9\xCA\xCB\u0112\u0114\u0116\u0118\u011A",
    "534": "S\u015A\u015C\u015E\u0160",
    "536": "T\u0162\u0164\u0166",
    "539": "Z\u0179\u017B\u017D",
    "542": "`o\xA8\xAF\xB4\xB8\xF2\xF3\xF4\xF5\xF6\xF8\u014D\u014F\u0151",
    "543": "A",
    "544": "hu\xC0\xC1\xC2\xC3\xC4\xC5\xF0\xF9\xFA\xFB\xFC\u0100\u0102\u0104\u0125\u0169\u016B\u016D\u016F\u0171\u0173",
    "547": "n\xF1\u0144\u0146\u0148\u014B",
    "553": "b",
    "555": "dpq\xFE",
    "557": "\u0127",
    "560": "\xB6",
    "562": "\xB5\u0111",
    "566": "P",
    "569": "R\u0154\u0156\u0158",
    "571": "C\xC7\u0106\u0108\u010A\u010C",
    "573": "\u010F",
    "576": "\xDF",
    "579": "K\u0136",
    "583": "\xDE",
    "588": "B",
    "609": "&",
    "615": "D\u010E",
    "617": "G\u011C\u011E\u0120\u0122",
    "635": "\u0110\u014A",
    "639": "\xD0",
    "645": "U\xD9\xDA\xDB\xDC\u0168\u016A\u016C\u016E\u0170\u0172",
    "647": "N\xD1\u0143\u0145\u0147",
    "652": "H\u0124",
    "664": "OQ\xD2\xD3\xD4\xD5\xD6\xD8\u014C\u014E\u0150",
    "692": "\u0126",
    "718": "\u0175",
    "719": "w",
    "722": "\u0153",
    "727": "M",
    "744": "\xA9",
    "769": "\u0149",
    "778": "\xE6",
    "781": "\xBC",
    "786": "W\u0174",
    "796": "\xBE",
    "800": "\u2014",
    "808": "\xBD",
    "822": "\xC6",
    "824": "%",
    "829": "m",
    "838": "\u21C4",
    "847": "@",
    "889": "\u0152",
    "948": "\u2026"
  },
  semibold: {
    "0": "\xAD",
    "200": " \xA0",
    "255": "|\xA6",
    "262": "i\xEC\xED\xEE\xEF\u0129\u012B\u012D\u012F",
    "263": "j\u0135",
    "271": "l\u013A\u013C",
    "275": "',.:;\xB7\u2019",
    "278": "\u0131",
    "282": "I\xCC\xCD\xCE\xCF\u0128\u012A\u012C\u012E\u0130",
    "292": "\u013E\u017F",
    "315": "!\xA1",
    "317": "f",
    "322": "-",
    "324": "()[]{}",
    "329": "\u0142",
    "344": "/\\",
    "348": "\xB0",
    "352": "\xAA",
    "361": "t\u0163\u0165\u0167",
    "369": "\xBA",
    "372": "\xB2\xB3\xB9",
    "373": "r\u0155\u0157\u0159",
    "408": "\u0140",
    "431": "s\u015B\u015D\u015F\u0161",
    "438": "*",
    "443": "z\xAE\u017A\u017C\u017E",
    "444": "?\xBF",
    "455": "\xAB\xBB",
    "462": "c\xE7\u0107\u0109\u010B\u010D",
    "480": "\u2013",
    "481": "x",
    "482": '"\u201D',
    "494": "J\u0134",
    "495": "vy\xFD\xFF\u0177",
    "500": "_",
    "501": "Y\xDD\u0176\u0178",
    "502": "L\u0139\u013B\u013D\u013F",
    "507": "e\xE8\xE9\xEA\xEB\u0113\u0115\u0117\u0119\u011B",
    "510": "F",
    "513": "0123456789#$+<=>^~\xA2\xA3\xA4\xA5\xA7\xAC\xB1\xD7\xF7\u20AC",
    "516": "a\xE0\xE1\xE2\xE3\xE4\xE5\u0101\u0103\u0105",
    "520": "g\u011D\u011F\u0121\u0123",
    "522": "k\u0137\u0138\u0141",
    "524": "\u0133",
    "536": "V",
    "538": "E\xC8\xC9\xCA\xCB\u0112\u0114\u0116\u0118\u011A",
    "540": "Z\u0179\u017B\u017D",
    "541": "X",
    "545": "S\u015A\u015C\u015E\u0160",
    "546": "T\u0162\u0164\u0166",
    "549": "`o\xA8\xAF\xB4\xB8\xF2\xF3\xF4\xF5\xF6\xF8\u014D\u014F\u0151",
    "552": "\xF0",
    "556": "u\xF9\xFA\xFB\xFC\u0169\u016B\u016D\u016F\u0171\u0173",
    "558": "Ah\xC0\xC1\xC2\xC3\xC4\xC5\u0100\u0102\u0104\u0125",
    "560": "n\xF1\u0144\u0146\u0148\u014B",
    "563": "b",
    "564": "dpq\xFE\u0111",
    "565": "\u0132",
    "566": "\u0127",
    "576": "C\xC7\u0106\u0108\u010A\u010C",
    "578": "\xB5",
    "582": "P",
    "592": "R\u0154\u0156\u0158",
    "594": "\u010F",
    "597": "BK\u0136",
    "599": "\xB6",
    "600": "\xDE",
    "604": "\xDF",
    "625": "D\u010E",
    "628": "G\u011C\u011E\u0120\u0122",
    "639": "&",
    "645": "\u0110",
    "651": "\xD0\u014A",
    "655": "U\xD9\xDA\xDB\xDC\u0168\u016A\u016C\u016E\u0170\u0172",
    "656": "\xD1\u0143\u0145\u0147",
    "657": "N",
    "663": "H\u0124",
    "674": "OQ\xD2\xD3\xD4\xD5\xD6\xD8\u014C\u014E\u0150",
    "703": "\u0126",
    "722": "\u0153",
    "745": "M",
    "747": "\xA9",
    "748": "w\u0175",
    "780": "\xE6",
    "795": "\xBC",
    "800": "W\u0174\u2014",
    "807": "\xBE",
    "810": "\u0149",
    "827": "\xBD",
    "834": "\xC6",
    "838": "\u21C4",
    "841": "%",
    "843": "m",
    "875": "@",
    "964": "\u2026",
    "1000": "\u0152"
  }
};

// domain/drawing/text-width.ts
function table(rows) {
  const map = /* @__PURE__ */ new Map();
  for (const [width, characters] of Object.entries(rows)) {
    for (const character of characters) map.set(character, Number(width));
  }
  return map;
}
var TABLES = {
  regular: table(text_widths_default.regular),
  semibold: table(text_widths_default.semibold)
};

// engine/formats/archimate-exchange/reference-write.ts
var PASSIVE = new Set(
  "BusinessObject Contract Representation Product DataObject Artifact Material BusinessEvent ApplicationEvent TechnologyEvent".split(
    " "
  )
);

// engine/formats/json/read.ts
var import_record_validators4 = __toESM(require_record_validators());

// engine/formats/json/layout.ts
var JSON_FORMAT = "kokonaiskuva";
var JSON_FORMAT_VERSION = 1;
var ARRAYS = [
  ["organisations", "organisation"],
  ["referenceModels", "referenceModel"],
  ["elements", "element"],
  ["relationships", "relationship"],
  ["states", "state"],
  ["fates", "fate"],
  ["placements", "placement"],
  ["applicabilities", "applicability"],
  ["propertyDefinitions", "propertyDefinition"],
  ["folders", "folder"],
  ["specializations", "specialization"],
  ["images", "image"],
  ["views", "view"],
  ["viewItems", "viewItem"]
];

// engine/formats/json/position.ts
function syntaxErrorAt(text) {
  const at = new Scanner(text).run();
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return { line, column: at - (before.lastIndexOf("\n") + 1) + 1 };
}
var TOKEN = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y;
var Scanner = class {
  constructor(text) {
    this.text = text;
  }
  text;
  at = 0;
  /** Walks the tokens with a stack of open brackets; returns where the first wrong one begins. */
  run() {
    const open = [];
    let expect = "value";
    for (; ; ) {
      this.skipBlank();
      const start = this.at;
      const token = this.next();
      if (token === void 0) return start;
      const first = token[0] ?? "";
      const closes = first === "]" || first === "}";
      if (closes) {
        const fits = first === (open.at(-1) === "[" ? "]" : "}") && open.length > 0;
        const empty = expect === (first === "]" ? "valueOrEnd" : "keyOrEnd");
        if (!fits || !(empty || expect === "commaOrEnd")) return start;
        open.pop();
      } else if (expect === "colon") {
        if (first !== ":") return start;
        expect = "value";
        continue;
      } else if (expect === "commaOrEnd") {
        if (first !== ",") return start;
        expect = open.at(-1) === "{" ? "key" : "value";
        continue;
      } else if (expect === "key" || expect === "keyOrEnd") {
        if (first !== '"') return start;
        expect = "colon";
        continue;
      } else if (first === "," || first === ":") return start;
      else if (first === "[" || first === "{") {
        open.push(first);
        expect = first === "[" ? "valueOrEnd" : "keyOrEnd";
        continue;
      }
      if (open.length === 0) {
        this.skipBlank();
        return this.at;
      }
      expect = "commaOrEnd";
    }
  }
  skipBlank() {
    while (this.at < this.text.length && " 	\r\n".includes(this.text.charAt(this.at))) this.at += 1;
  }
  next() {
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.text)?.[0];
    if (token !== void 0) this.at += token.length;
    return token;
  }
};

// engine/formats/json/upgrades.ts
var STEPS = /* @__PURE__ */ new Map();
function upgraded(file2) {
  let current = file2;
  for (let version = Number(file2["formatVersion"]); version < JSON_FORMAT_VERSION; version += 1) {
    const step = STEPS.get(version);
    if (!step) return current;
    current = { ...step(current), formatVersion: version + 1 };
  }
  return current;
}

// engine/formats/json/read.ts
var MAX_BYTES = 200 * 1024 * 1024;
var SHOWN_PROBLEMS = 10;
var MENTIONS_PROTOTYPE = /__proto__|\\u005f/i;
var jsonImporter = {
  id: "json",
  matches: (head, fileName) => {
    const start = new TextDecoder().decode(head.subarray(0, 4096)).trimStart();
    return start.startsWith("{") || /\.json$/i.test(fileName) && !start.startsWith("<");
  },
  read: (bytes2, context) => readJson(bytes2, context.fileName)
};
function readJson(bytes2, fileName) {
  if (bytes2.length > MAX_BYTES)
    return refused(refusal("import.tooLarge", { megabytes: MAX_BYTES / 1024 / 1024 }));
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes2);
  } catch {
    return refused(refusal("import.json.encoding"));
  }
  const deep = tooDeepAt(text);
  if (deep)
    return refused({ ...refusal("import.json.tooDeep", { depth: MAX_JSON_DEPTH, ...deep }), ...deep });
  let file2;
  try {
    file2 = MENTIONS_PROTOTYPE.test(text) ? JSON.parse(text, dropPrototype) : JSON.parse(text);
  } catch {
    const place2 = syntaxErrorAt(text);
    return refused({ ...refusal("import.json.syntax", place2), ...place2 });
  }
  if (typeof file2 !== "object" || file2 === null || !("format" in file2) || file2.format !== JSON_FORMAT) {
    return refused(refusal("import.json.notOurs"));
  }
  const version = "formatVersion" in file2 ? file2.formatVersion : void 0;
  if (typeof version === "number" && version > JSON_FORMAT_VERSION) {
    return refused(refusal("import.json.newer", { version, known: JSON_FORMAT_VERSION }));
  }
  const current = upgraded(file2);
  if (!(0, import_record_validators4.workspaceExport)(current)) return refused(...invalid(import_record_validators4.workspaceExport.errors ?? []));
  return withRecords(current, fileName);
}
function withRecords(file2, fileName) {
  const records = [];
  const seen = /* @__PURE__ */ new Set();
  for (const [key2] of ARRAYS) {
    for (const [at, record] of (file2[key2] ?? []).entries()) {
      if (seen.has(record.id))
        return refused(refusal("import.json.idTwice", { id: record.id, path: `/${key2}/${at}` }));
      seen.add(record.id);
      records.push(record);
    }
  }
  const fragment = { records, modelName: file2.name ?? {}, source: fileName, matching: "replace" };
  return { format: "json", fragment, problems: [] };
}
function dropPrototype(key2, value) {
  return key2 === "__proto__" ? void 0 : value;
}
function invalid(errors) {
  const shown3 = errors.slice(0, SHOWN_PROBLEMS).map((error) => {
    const extra = error.params["additionalProperty"] ?? error.params["missingProperty"] ?? "";
    const message = `${error.message ?? error.keyword}${typeof extra === "string" && extra !== "" ? ` (${extra})` : ""}`;
    return refusal("import.json.invalid", {
      path: error.instancePath === "" ? "/" : error.instancePath,
      message
    });
  });
  return shown3.length > 0 ? shown3 : [refusal("import.json.invalid", { path: "/", message: "" })];
}
function refused(...problems) {
  return { format: "json", problems };
}

// engine/formats/formats.ts
var IMPORTERS = [csvImporter, jsonImporter, archiImporter, archimateImporter];
function importerFor(head, fileName) {
  return IMPORTERS.find((importer) => importer.matches(head, fileName));
}

// engine/importing.ts
var HEAD_BYTES = 4096;
function readFiles2(files, language, newId, progress) {
  const name = files.map((file2) => file2.name).join(", ");
  const [first, ...others] = files;
  const importer = first && importerFor(first.bytes.subarray(0, HEAD_BYTES), first.name);
  if (!first || !importer) throw new Refused(refusal("import.unknownFormat", { name }));
  const context = { fileName: first.name, newId, language, ...progress ? { progress } : {} };
  const together = others.every(
    (file2) => importerFor(file2.bytes.subarray(0, HEAD_BYTES), file2.name) === importer
  );
  const readTogether = together ? importer.readTogether : void 0;
  if (others.length > 0 && !readTogether) throw new Refused(refusal("import.severalModels", { name }));
  const { fragment, problems, format } = readTogether ? readTogether(files, context) : importer.read(first.bytes, context);
  if (!fragment)
    throw new Refused(problems.length > 0 ? problems : [refusal("import.unknownFormat", { name })]);
  return { fragment, format, problems };
}
function readFile(bytes2, fileName, language, newId, progress) {
  return readFiles2([{ name: fileName, bytes: bytes2 }], language, newId, progress);
}
function planImport(index, read, choice2, context, params = {}) {
  const { fragment, used, conventions } = conventional(read.fragment, choice2.conventions);
  const { diff, report } = planFragment(index, fragment, choice2, context);
  const followed = conventions.map(({ key: key2, count, reason }) => ({
    key: key2,
    count,
    reason,
    used: used.includes(key2)
  }));
  return {
    planned: {
      diff,
      labelKey: "import",
      labelParams: {
        ...params,
        name: textIn(read.fragment.modelName, "fi") || read.fragment.source,
        count: 1
      }
    },
    report: {
      ...report,
      format: read.format,
      problems: [...read.problems, ...report.problems],
      ...followed.length > 0 ? { conventions: followed } : {}
    }
  };
}
function conventional(fragment, chosen) {
  const foreign = fragment.records.some(({ id }) => id === IMPORT_OWNER);
  const conventions = foreign && fragment.matching === "merge" ? conventionsOf(fragment.records) : [];
  const used = conventions.filter(({ key: key2, clear }) => chosen ? chosen.includes(key2) : clear).map(({ key: key2 }) => key2);
  const records = used.length > 0 ? applyConventions(fragment.records, used) : fragment.records;
  return { fragment: { ...fragment, records }, used, conventions };
}

// domain/drawing/colour.ts
function mixed(colour, ground, share) {
  const over = parts2(colour);
  const under = parts2(ground);
  return `#${over.map((part, at) => Math.round(part * share + (under[at] ?? 0) * (1 - share))).map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
function parts2(colour) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

// domain/drawing/colours.ts
var COLOUR_THEMES = ["light", "dark", "contrast"];
var LANE_HUES = ["blue", "teal", "green", "ochre", "plum", "slate", "brick"];
var LIGHT = {
  paper: "#ffffff",
  ground: "#f4f6fa",
  sheet: "#ffffff",
  line: "#d5dce6",
  lineStrong: "#8592a6",
  mix: "#ffffff",
  ink: "#16202e",
  ink2: "#44546a",
  ink3: "#5b6b80",
  accent: "#14508c",
  accentSoft: "#e3edf8",
  onAccent: "#ffffff",
  good: "#1c7a4a",
  danger: "#b3261e",
  dangerSoft: "#fdecea",
  warn: "#8a5300",
  fateNew: "#0b6e4f",
  fateNewGround: "#e6f4ee",
  fateChange: "#1b4f9c",
  fateReplace: "#94560a",
  fateRetire: "#b3261e",
  amStrategy: "#fbeccb",
  amBusiness: "#fdf6bd",
  amApplication: "#d3eefb",
  amTechnology: "#d8f0d3",
  amMotivation: "#e6e1fa",
  amImplementation: "#fde2dc",
  amLocation: "#fbe6d2",
  amGroup: "#eef1f5",
  amNote: "#fffef5",
  amLineColour: "#5c6675",
  blue: "#1f66b0",
  teal: "#13777d",
  green: "#35762f",
  ochre: "#866107",
  plum: "#87408f",
  slate: "#4d5b70",
  brick: "#a2463b"
};
var DARK = {
  paper: "#1c242e",
  ground: "#12181f",
  sheet: "#12181f",
  line: "#33404f",
  lineStrong: "#71819a",
  mix: "#12181f",
  ink: "#eef2f7",
  ink2: "#b9c5d4",
  ink3: "#9aa9bb",
  accent: "#7fb6f2",
  accentSoft: "#1d3550",
  onAccent: "#0c1722",
  good: "#64c493",
  danger: "#ff9086",
  dangerSoft: "#3d2120",
  warn: "#e8b05a",
  fateNew: "#63d1ac",
  fateNewGround: "#17342c",
  fateChange: "#8fbcf7",
  fateReplace: "#eab258",
  fateRetire: "#ff9086",
  amStrategy: "#4a3c1f",
  amBusiness: "#474213",
  amApplication: "#143f55",
  amTechnology: "#1d4527",
  amMotivation: "#38305f",
  amImplementation: "#542b26",
  amLocation: "#3d3024",
  amGroup: "#242e3a",
  amNote: "#2b2f33",
  amLineColour: "#98a5b6",
  blue: "#6cabef",
  teal: "#58c0c5",
  green: "#86c57f",
  ochre: "#dcb54d",
  plum: "#d194da",
  slate: "#a3b1c6",
  brick: "#ec9286"
};
var CONTRAST = {
  paper: "#ffffff",
  ground: "#ffffff",
  sheet: "#ffffff",
  line: "#3d4654",
  lineStrong: "#000000",
  mix: "#ffffff",
  ink: "#000000",
  ink2: "#1a222d",
  ink3: "#2b3542",
  accent: "#00337a",
  accentSoft: "#d6e6fb",
  onAccent: "#ffffff",
  good: "#00522b",
  danger: "#8c0d08",
  dangerSoft: "#fff0ee",
  warn: "#5e3600",
  fateNew: "#004d35",
  fateNewGround: "#dcf5ea",
  fateChange: "#0a357a",
  fateReplace: "#623600",
  fateRetire: "#8c0d08",
  amStrategy: "#ffeec4",
  amBusiness: "#fff9b8",
  amApplication: "#d2f0ff",
  amTechnology: "#d6f5cf",
  amMotivation: "#e9e2ff",
  amImplementation: "#ffe2db",
  amLocation: "#ffe7d0",
  amGroup: "#f3f5f8",
  amNote: "#ffffff",
  amLineColour: "#000000",
  blue: "#063f7d",
  teal: "#00474b",
  green: "#18480f",
  ochre: "#543b00",
  plum: "#5d1f66",
  slate: "#2b3749",
  brick: "#761f15"
};
var STRENGTHS = {
  light: { edge: 0.32, ground: 0.07, card: 0.45, stripe: 0.11 },
  dark: { edge: 0.32, ground: 0.07, card: 0.45, stripe: 0.13 },
  contrast: { edge: 1, ground: 0.05, card: 1, stripe: 0.16 }
};
var WRITTEN = { light: LIGHT, dark: DARK, contrast: CONTRAST };
var PALETTES = Object.fromEntries(COLOUR_THEMES.map((theme) => [theme, whole(theme)]));
function whole(theme) {
  const written = WRITTEN[theme];
  const strength = STRENGTHS[theme];
  const strengths = LANE_HUES.flatMap((hue) => [
    [`${hue}Edge`, mixed(written[hue], written.mix, strength.edge)],
    [`${hue}Ground`, mixed(written[hue], written.mix, strength.ground)]
  ]);
  return {
    ...written,
    ...Object.fromEntries(strengths),
    cardEdge: mixed(written.lineStrong, written.mix, strength.card),
    fateRetireStripe: mixed(written.fateRetire, written.paper, strength.stripe)
  };
}

// domain/reference-groups.ts
var BY_NAME = new Intl.Collator("fi", { numeric: true }).compare;

// domain/reference-file.ts
function needConsistent(file2) {
  const seen = /* @__PURE__ */ new Set([file2.id]);
  const parts3 = [
    ...file2.userGroups,
    ...file2.sectors,
    ...file2.layers.flatMap((layer) => [layer, ...layer.components])
  ];
  for (const { id } of parts3) {
    if (seen.has(id)) throw new Refused(refusal("reference.idTwice", { id }, id));
    seen.add(id);
  }
  const sectors = new Set(file2.sectors.map(({ id }) => id));
  for (const { id, sector } of file2.layers.flatMap(({ components }) => components))
    if (sector !== void 0 && !sectors.has(sector))
      throw new Refused(refusal("reference.sectorUnknown", { id, sector }, id));
}

// domain/reference-install.ts
function installReferenceModel(plan, { file: file2 }) {
  needNotInstalled(plan.index, file2);
  needConsistent(file2);
  const model = modelRecordOf(file2, plan.index.count("referenceModel"));
  plan.create(model);
  for (const part of partsOf2(file2)) {
    if (plan.edits.get(part.id)) throw new Refused(refusal("reference.idTaken", { id: part.id }, part.id));
    plan.edits.put(part);
  }
  return plan.done("reference.install", [plan.edits.get(file2.id)], { name: textIn(file2.name, "fi") });
}
function modelRecordOf(file2, order) {
  return {
    kind: "referenceModel",
    id: file2.id,
    key: file2.key,
    version: file2.version,
    name: file2.name,
    documentation: file2.description,
    source: file2.source,
    licence: file2.licence,
    locked: true,
    order,
    ...file2.origin ? { origin: file2.origin } : {},
    ...file2.externalIds ? { externalIds: file2.externalIds } : {}
  };
}
function partsOf2(file2) {
  const part = (from, type, reference) => ({
    kind: "element",
    id: from.id,
    ownerId: file2.id,
    type,
    name: from.name,
    ...from.description ? { documentation: from.description } : {},
    reference: { ...reference, ...origin(from) },
    ...from.externalIds ? { externalIds: from.externalIds } : {}
  });
  return [
    ...file2.userGroups.map((group, order) => part(group, "BusinessActor", { role: "userGroup", order })),
    ...file2.sectors.map((sector, order) => part(sector, "Grouping", { role: "sector", order })),
    ...file2.layers.flatMap((layer, order) => [
      part(layer, "Grouping", { role: "layer", order, area: layer.area, hue: layer.hue }),
      ...layer.components.map(
        (component, at) => part(component, component.type, {
          role: "component",
          parentId: layer.id,
          order: at,
          ...component.sector ? { sectorId: component.sector } : {}
        })
      )
    ])
  ];
}
function origin(part) {
  return {
    ...part.shortName ? { shortName: part.shortName } : {},
    source: part.source,
    certainty: part.certainty,
    ...part.note ? { note: part.note } : {}
  };
}

// domain/reference-match.ts
function matchReference(index, model, file2, decisions) {
  const parts3 = partsOf2(file2);
  const here = /* @__PURE__ */ new Map();
  const open = new Map(
    index.pointing("element", "owner", model.id).filter(({ reference }) => reference !== void 0).map((element) => [element.id, element])
  );
  const join2 = (part, element) => {
    if (!element || !open.delete(element.id)) return;
    here.set(part.id, element);
  };
  for (const part of parts3) join2(part, open.get(part.id));
  const bySource = /* @__PURE__ */ new Map();
  for (const element of open.values())
    for (const { source, id } of element.externalIds ?? []) bySource.set(`${source}
${id}`, element);
  const unmatched = () => parts3.filter(({ id }) => !here.has(id));
  for (const part of unmatched()) {
    const ids = [...part.externalIds ?? [], { source: model.id, id: part.id }];
    const known = ids.map(({ source, id }) => bySource.get(`${source}
${id}`)).find((one2) => one2 !== void 0);
    if (known && (known.reference?.role === part.reference?.role || known.reference?.retiredIn))
      join2(part, known);
  }
  for (const { id, partId } of decisions.filter(({ as }) => as === "same")) {
    const part = parts3.find((one2) => one2.id === partId);
    const element = open.get(id);
    if (part?.reference?.role !== "component" || here.has(partId) || element?.reference?.role !== "component")
      throw new Refused(refusal("reference.decisionGone", { id }, id));
    join2(part, element);
  }
  for (const part of unmatched().filter(({ reference }) => reference?.role !== "component"))
    join2(
      part,
      [...open.values()].find((element) => sameName(part, element) && sameRole(part, element))
    );
  const uncertain = [];
  for (const part of unmatched().filter(({ reference }) => reference?.role === "component")) {
    const layer = here.get(part.reference?.parentId ?? "")?.id;
    const element = [...open.values()].find(
      (one2) => sameName(part, one2) && sameRole(part, one2) && one2.reference?.parentId === layer && !uncertain.some((other) => other.here === one2)
    );
    if (element) uncertain.push({ here: element, part });
  }
  return { parts: parts3, here, uncertain, gone: [...open.values()] };
}
function sameRole(a, b) {
  return a.reference?.role === b.reference?.role && b.reference?.retiredIn === void 0;
}
function sameName(a, b) {
  const plain2 = (element) => textIn(element.name, "fi").trim().toLocaleLowerCase("fi");
  return plain2(a) !== "" && plain2(a) === plain2(b);
}

// domain/commands/view-draft.ts
function isNode(item) {
  return item.itemType !== "relationship" && item.itemType !== "line" && item.itemType !== "nesting";
}
function groupedBy(values, keyOf4) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const group = groups.get(keyOf4(value));
    if (group) group.push(value);
    else groups.set(keyOf4(value), [value]);
  }
  return groups;
}
function needView(plan, id) {
  const view = plan.need("view", id);
  if (plan.index.find("referenceModel", view.ownerId)?.locked) {
    throw new Refused(refusal("reference.locked", {}, id));
  }
  return view;
}
var ViewDraft = class _ViewDraft {
  constructor(plan, viewId) {
    this.plan = plan;
    this.view = needView(plan, viewId);
    if (this.view.generated) throw new Refused(refusal("view.followsModel", {}, viewId));
    for (const { id } of plan.index.pointing("viewItem", "view", viewId)) {
      const now = plan.edits.get(id);
      if (now?.kind === "viewItem") this.byId.set(id, now);
    }
  }
  plan;
  view;
  byId = /* @__PURE__ */ new Map();
  /** The draft of the view that all these items are in; refused where they are in several. */
  static ofItems(plan, ids) {
    const views = new Set(ids.map((id) => plan.need("viewItem", id).viewId));
    const [viewId = "", another] = views;
    if (another !== void 0) throw new Refused(refusal("viewItem.severalViews"));
    return new _ViewDraft(plan, viewId);
  }
  get items() {
    return [...this.byId.values()];
  }
  get(id) {
    return id === void 0 ? void 0 : this.byId.get(id);
  }
  /** The item; refused where this view has no such item. */
  need(id) {
    const item = this.byId.get(id);
    if (!item) throw new Refused(refusal("model.missing", { kind: "viewItem", id }, id));
    return item;
  }
  /** The node; refused where the item is a connection. */
  needNode(id) {
    const item = this.need(id);
    if (!isNode(item)) throw new Refused(refusal("viewItem.notNode", {}, id));
    return item;
  }
  /** The connection; refused where the item is a node. */
  needConnection(id) {
    const item = this.need(id);
    if (isNode(item)) throw new Refused(refusal("viewItem.notConnection", {}, id));
    return item;
  }
  /** A node that others can stand in: an element that is no junction, or a group. */
  needFrame(id) {
    const item = this.need(id);
    const type = this.plan.index.find("element", item.subjectId)?.type ?? "";
    const open = item.itemType === "container" || item.itemType === "element" && !type.endsWith("Junction");
    if (!open) throw new Refused(refusal("viewItem.notFrame", {}, id));
    return item;
  }
  /** Adds an item that was asked for, in front of its siblings. */
  add(item) {
    const added = { ...item, order: item.order ?? this.nextOrder(item) };
    this.byId.set(item.id, added);
    this.plan.create(added);
  }
  put(item) {
    this.byId.set(item.id, item);
    this.plan.edits.put(item);
  }
  /** Nodes directly inside the node. */
  children(id) {
    return this.items.filter((item) => isNode(item) && item.parentId === id);
  }
  /** The nodes and everything inside them, at any depth. */
  within(ids) {
    const inside = new Set(ids);
    const todo = [...inside];
    const byParent = groupedBy(this.items, (item) => item.parentId ?? "");
    for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
      for (const { id } of byParent.get(next) ?? []) {
        if (inside.has(id)) continue;
        inside.add(id);
        todo.push(id);
      }
    }
    return inside;
  }
  /** The nodes around the node, the nearest first. */
  around(id) {
    const found = [];
    const seen = /* @__PURE__ */ new Set([id]);
    let next = this.get(this.get(id)?.parentId);
    while (next && !seen.has(next.id)) {
      found.push(next);
      seen.add(next.id);
      next = this.get(next.parentId);
    }
    return found;
  }
  connections() {
    return this.items.filter((item) => !isNode(item));
  }
  /** Connections that begin or end at one of the items. */
  connectionsOf(ids) {
    return this.connections().filter(
      (item) => ids.has(item.sourceItemId ?? "") || ids.has(item.targetItemId ?? "")
    );
  }
  /** Connections, and connections on them, that hang on one of the items, at any distance. */
  hangingOn(ids) {
    const hanging = /* @__PURE__ */ new Set();
    const reached = new Set(ids);
    for (let more = true; more; ) {
      more = false;
      for (const { id } of this.connectionsOf(reached)) {
        if (reached.has(id)) continue;
        reached.add(id);
        hanging.add(id);
        more = true;
      }
    }
    return hanging;
  }
  /** Removes items with what is inside them and the connections that hang on any of it. */
  remove(ids) {
    const gone = this.within(ids);
    for (const id of this.hangingOn(gone)) gone.add(id);
    for (const id of gone) {
      this.byId.delete(id);
      this.plan.edits.remove(id);
    }
  }
  /** Items that show the concept, as a node or as a line. */
  showing(subjectId) {
    return this.items.filter(
      (item) => item.subjectId === subjectId && item.itemType !== "label" && item.itemType !== "nesting"
    );
  }
  /** Whose a relationship drawn here is: the organisation's that the view belongs to, otherwise that of its source. */
  relationshipOwner() {
    const { ownerId } = this.view;
    return this.plan.index.find("organisation", ownerId) ? { ownerId } : {};
  }
  nextOrder(item) {
    const node = isNode(item);
    let last = -1;
    for (const other of this.byId.values()) {
      if (isNode(other) === node && other.parentId === item.parentId) last = Math.max(last, other.order ?? 0);
    }
    return last + 1;
  }
};
function shifted(item, dx, dy) {
  const next = { ...item };
  if (item.x !== void 0) next.x = item.x + dx;
  if (item.y !== void 0) next.y = item.y + dy;
  if (item.bendpoints) next.bendpoints = item.bendpoints.map(({ x: x2, y }) => ({ x: x2 + dx, y: y + dy }));
  for (const key2 of ["sourceAttachment", "targetAttachment"]) {
    const at = item[key2];
    if (at) next[key2] = { x: at.x + dx, y: at.y + dy };
  }
  return next;
}

// domain/commands/folders.ts
function createFolder(plan, args) {
  const owner = plan.index.get(args.ownerId);
  if (owner?.kind === "referenceModel" && owner.locked)
    throw new Refused(refusal("reference.locked", {}, args.ownerId));
  if (owner?.kind !== "organisation" && owner?.kind !== "referenceModel")
    throw new Refused(refusal("view.noOwner", {}, args.ownerId));
  if (args.parentId !== void 0 && needFolder(plan, args.parentId).ownerId !== args.ownerId)
    throw new Refused(refusal("folder.otherOwner", {}, args.parentId));
  const folder2 = {
    kind: "folder",
    id: plan.context.newId(),
    ownerId: args.ownerId,
    ...args.parentId === void 0 ? {} : { parentId: args.parentId },
    name: { [args.name.language]: nameText(args.name) },
    order: nextOrder(plan, args.ownerId, args.parentId),
    itemIds: []
  };
  plan.create(folder2);
  return plan.done("folder.create", [folder2]);
}
function renameFolder(plan, args) {
  const folder2 = needFolder(plan, args.id);
  plan.edits.put({ ...folder2, name: withText(folder2.name, args.name.language, nameText(args.name)) });
  return plan.done("folder.rename", [folder2]);
}
function moveFolders(plan, args) {
  const moved2 = args.ids.map((id) => needFolder(plan, id));
  const parent = args.parentId === null ? void 0 : needFolder(plan, args.parentId);
  for (const folder2 of moved2) {
    if (parent && parent.ownerId !== folder2.ownerId)
      throw new Refused(refusal("folder.otherOwner", {}, folder2.id));
    if (around(plan, parent).includes(folder2.id))
      throw new Refused(refusal("folder.insideItself", {}, folder2.id));
    const siblings = foldersIn(plan, folder2.ownerId, parent?.id).filter(({ id }) => id !== folder2.id);
    const at = siblings.findIndex(({ id }) => id === args.beforeId);
    const { parentId: _before, ...rest2 } = needFolder(plan, folder2.id);
    const next = parent ? { ...rest2, parentId: parent.id } : rest2;
    siblings.splice(at < 0 ? siblings.length : at, 0, next);
    siblings.forEach((sibling, order) => plan.edits.put({ ...sibling, order }));
  }
  return plan.done("folder.move", moved2);
}
function deleteFolders(plan, args) {
  const gone = args.ids.map((id) => needFolder(plan, id));
  for (const { id } of gone) {
    const folder2 = needFolder(plan, id);
    for (const inner of foldersIn(plan, folder2.ownerId, id)) {
      const { parentId: _gone, ...rest2 } = inner;
      const order = nextOrder(plan, folder2.ownerId, folder2.parentId);
      plan.edits.put(
        folder2.parentId === void 0 ? { ...rest2, order } : { ...rest2, order, parentId: folder2.parentId }
      );
    }
    if (folder2.parentId !== void 0) putInFolder(plan, folder2.parentId, folder2.itemIds);
    removeWithDependants(plan, id);
  }
  return plan.done("folder.delete", gone);
}
function putInFolder(plan, folderId, ids, beforeId) {
  const folder2 = needFolder(plan, folderId);
  const fresh = ids.filter((id) => !folder2.itemIds.includes(id));
  const at = beforeId === void 0 ? -1 : folder2.itemIds.indexOf(beforeId);
  const itemIds = [...folder2.itemIds];
  itemIds.splice(at < 0 ? itemIds.length : at, 0, ...fresh);
  plan.edits.put({ ...folder2, itemIds });
}
function takeFromFolders(plan, ids) {
  for (const id of ids) {
    for (const { id: folderId } of plan.index.pointing("folder", "folderItem", id)) {
      const folder2 = plan.need("folder", folderId);
      plan.edits.put({ ...folder2, itemIds: folder2.itemIds.filter((item) => item !== id) });
    }
  }
}
function needFolder(plan, id) {
  const folder2 = plan.need("folder", id);
  if (plan.index.find("referenceModel", folder2.ownerId)?.locked)
    throw new Refused(refusal("reference.locked", {}, id));
  return folder2;
}
function nameText(name) {
  const text = name.text.trim();
  if (text === "") throw new Refused(refusal("folder.nameEmpty"));
  return text;
}
function around(plan, folder2) {
  const found = [];
  for (let next = folder2; next && !found.includes(next.id); ) {
    found.push(next.id);
    next = next.parentId === void 0 ? void 0 : plan.need("folder", next.parentId);
  }
  return found;
}
function foldersIn(plan, ownerId, parentId) {
  return plan.index.pointing("folder", "owner", ownerId).flatMap(({ id }) => {
    const now = plan.edits.get(id);
    return now?.kind === "folder" && now.parentId === parentId ? [now] : [];
  }).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
function nextOrder(plan, ownerId, parentId) {
  return (foldersIn(plan, ownerId, parentId).at(-1)?.order ?? -1) + 1;
}

// domain/commands/views.ts
function createView(plan, args) {
  const view = newView(plan, args);
  if (args.folderId !== void 0) putInFolder(plan, args.folderId, [view.id]);
  return plan.done("view.create", [view]);
}
function newView(plan, args) {
  needOwner(plan, args.ownerId);
  const text = args.name.text.trim();
  if (text === "") throw new Refused(refusal("view.nameEmpty"));
  const view = {
    kind: "view",
    id: plan.context.newId(),
    ownerId: args.ownerId,
    name: { [args.name.language]: text },
    ...args.viewpoint === void 0 ? {} : { viewpoint: args.viewpoint },
    ...args.routing === void 0 ? {} : { routing: args.routing },
    order: nextOrder2(plan, args.ownerId)
  };
  plan.create(view);
  return view;
}
function updateViews(plan, args) {
  if (args.name && args.name.text.trim() === "") throw new Refused(refusal("view.nameEmpty"));
  const before = args.ids.map((id) => needView(plan, id));
  for (const view of before) {
    const next = { ...view };
    if (args.name) next.name = withText(view.name, args.name.language, args.name.text.trim());
    if (args.documentation) {
      next.documentation = withText(view.documentation, args.documentation.language, args.documentation.text);
      if (Object.keys(next.documentation).length === 0) delete next.documentation;
    }
    if (args.viewpoint === null) delete next.viewpoint;
    else if (args.viewpoint !== void 0) next.viewpoint = args.viewpoint;
    if (args.routing !== void 0) next.routing = args.routing;
    plan.edits.put(next);
  }
  return plan.done(args.name ? "view.rename" : "view.update", before);
}
function duplicateViews(plan, args) {
  const originals = args.ids.map((id) => needView(plan, id));
  for (const original of originals) {
    const { externalIds: _other, ...rest2 } = original;
    const view = {
      ...rest2,
      id: plan.context.newId(),
      name: Object.fromEntries(
        Object.entries(original.name).map(([language, text]) => [language, `${text}${args.nameSuffix}`])
      ),
      order: nextOrder2(plan, original.ownerId)
    };
    plan.create(view);
    const items = plan.index.pointing("viewItem", "view", original.id);
    for (const copy of copiedItems(plan, items)) plan.edits.put({ ...copy, viewId: view.id });
    for (const folder2 of plan.index.pointing("folder", "folderItem", original.id))
      putInFolder(plan, folder2.id, [view.id]);
  }
  return plan.done("view.duplicate", originals);
}
function deleteViews(plan, args) {
  const gone = args.ids.map((id) => needView(plan, id));
  for (const view of gone) removeWithDependants(plan, view.id);
  return plan.done("view.delete", gone);
}
function moveViews(plan, args) {
  const moved2 = args.ids.map((id) => needView(plan, id));
  takeFromFolders(plan, args.ids);
  if (args.folderId !== null) {
    const folder2 = plan.need("folder", args.folderId);
    for (const view of moved2) {
      if (view.ownerId !== folder2.ownerId) throw new Refused(refusal("folder.otherOwner", {}, view.id));
    }
    putInFolder(plan, folder2.id, args.ids, args.beforeId);
  }
  return plan.done("view.move", moved2);
}
function copiedItems(plan, items) {
  const ids = new Map(items.map(({ id }) => [id, plan.context.newId()]));
  return items.map((item) => {
    const copy = { ...item, id: ids.get(item.id) ?? item.id };
    for (const key2 of ["parentId", "sourceItemId", "targetItemId"]) {
      const to = item[key2];
      if (to !== void 0) copy[key2] = ids.get(to) ?? to;
    }
    return copy;
  });
}
function needOwner(plan, id) {
  const owner = plan.index.get(id);
  if (owner?.kind === "referenceModel" && owner.locked)
    throw new Refused(refusal("reference.locked", {}, id));
  if (owner?.kind !== "organisation" && owner?.kind !== "referenceModel")
    throw new Refused(refusal("view.noOwner", {}, id));
}
function nextOrder2(plan, ownerId) {
  const created = plan.createdIds.flatMap((id) => {
    const record = plan.edits.get(id);
    return record?.kind === "view" && record.ownerId === ownerId ? [record] : [];
  });
  const views = [...plan.index.pointing("view", "owner", ownerId), ...created];
  return views.reduce((last, view) => Math.max(last, view.order ?? 0), -1) + 1;
}

// domain/commands/view-pinned.ts
function pinView(plan, args) {
  plan.need("organisation", args.ownerId);
  needSubjects(plan, args.generated);
  const view = newView(plan, { ownerId: args.ownerId, name: args.name });
  const pinned = { ...view, generated: args.generated };
  plan.edits.put(pinned);
  return plan.done("view.pin", [pinned]);
}
function narrowView(plan, args) {
  const view = needPinned(plan, args.id);
  needSubjects(plan, args.generated);
  const next = { ...view, generated: args.generated };
  plan.edits.put(next);
  return plan.done("view.narrow", [next]);
}
function unpinned(plan, id, routing) {
  const { generated: _followed, ...view } = needPinned(plan, id);
  const drawn2 = routing === void 0 ? view : { ...view, routing };
  plan.edits.put(drawn2);
  return drawn2;
}
function movePinnedViews(plan, from, to) {
  for (const { id } of plan.index.pointing("view", "about", from)) {
    const now = plan.edits.get(id);
    if (now?.kind === "view" && now.generated?.elementId === from)
      plan.edits.put({ ...now, generated: { ...now.generated, elementId: to } });
  }
}
function needPinned(plan, id) {
  const view = needView(plan, id);
  if (!view.generated) throw new Refused(refusal("view.notPinned", {}, id));
  return view;
}
function needSubjects(plan, { kind, elementId, referenceModelId }) {
  if (kind === "around" && elementId === void 0) throw new Refused(refusal("view.noElement"));
  if (elementId !== void 0) plan.need("element", elementId);
  if (referenceModelId !== void 0) plan.need("referenceModel", referenceModelId);
}

// domain/reference-successor.ts
function moveToSuccessors(plan, successions, version) {
  const { index } = plan;
  for (const { old, to } of successions) {
    const note = `Siirtyi osa-alueelta ${textIn(old.name, "fi")} viitemallin versiossa ${version}.`;
    for (const placement of index.pointing("placement", "placedIn", old.id))
      movePlacement(plan, placement, to, note);
  }
  for (const { old, to } of successions) {
    for (const mark of index.pointing("applicability", "component", old.id)) moveMark(plan, mark, to);
    moveConcepts(plan, old, to);
  }
}
function moveConcepts(plan, old, to) {
  const { index } = plan;
  for (const relationship of index.relationshipsOf(old.id)) {
    const now = plan.edits.get(relationship.id);
    if (now?.kind !== "relationship") continue;
    const sourceId = now.sourceId === old.id ? to : now.sourceId;
    const targetId = now.targetId === old.id ? to : now.targetId;
    if (sourceId !== targetId) plan.edits.put({ ...now, sourceId, targetId });
  }
  for (const item of index.pointing("viewItem", "subject", old.id)) {
    const now = plan.edits.get(item.id);
    if (now?.kind === "viewItem") plan.edits.put({ ...now, subjectId: to });
  }
  movePinnedViews(plan, old.id, to);
  for (const folder2 of index.pointing("folder", "folderItem", old.id)) {
    const now = plan.edits.get(folder2.id);
    if (now?.kind !== "folder") continue;
    const itemIds = [...new Set(now.itemIds.map((id) => id === old.id ? to : id))];
    plan.edits.put({ ...now, itemIds });
  }
}
function movePlacement(plan, placement, to, note) {
  const { index, edits } = plan;
  const there = index.pointing("placement", "placedElement", placement.elementId).map(({ id }) => edits.get(id)).find((one2) => one2?.kind === "placement" && one2.componentId === to);
  const owner = index.find("element", placement.elementId)?.ownerId;
  if (owner !== void 0 && isMarked(plan, owner, to)) return;
  if (!there) {
    edits.put({ ...placement, componentId: to, reason: joined(placement.reason, note) });
    return;
  }
  if (index.pointing("fate", "subject", placement.id).length > 0) return;
  edits.put({ ...there, reason: joined(there.reason, placement.reason, note) });
  edits.remove(placement.id);
}
function moveMark(plan, mark, to) {
  const { index, edits } = plan;
  const filled = index.pointing("element", "owner", mark.organisationId).some(
    (element) => index.pointing("placement", "placedElement", element.id).some((placement) => {
      const now = edits.get(placement.id);
      return now?.kind === "placement" && now.componentId === to;
    })
  );
  if (!filled && !isMarked(plan, mark.organisationId, to)) edits.put({ ...mark, componentId: to });
}
function isMarked({ index, edits }, organisationId, componentId) {
  return index.pointing("applicability", "owner", organisationId).some(({ id }) => {
    const now = edits.get(id);
    return now?.kind === "applicability" && now.componentId === componentId;
  });
}
var MOST_REASON = 4e3;
function joined(...reasons) {
  const said = [...new Set(reasons.filter((reason) => Boolean(reason)))];
  return said.join(" ").slice(0, MOST_REASON);
}

// domain/reference-uses.ts
function usesOf(where, id) {
  const index = "index" in where ? where.index : where;
  const standing2 = (records) => records.filter((record) => {
    const now = "index" in where ? where.edits.get(record.id) : record;
    return now !== void 0 && JSON.stringify(now).includes(JSON.stringify(id));
  }).length;
  const placements = standing2(index.pointing("placement", "placedIn", id));
  const marks = standing2(index.pointing("applicability", "component", id));
  const relationships = standing2(index.relationshipsOf(id));
  const others = standing2([
    ...index.pointing("viewItem", "subject", id),
    ...index.pointing("view", "about", id),
    ...index.pointing("folder", "folderItem", id),
    ...index.pointing("fate", "subject", id),
    ...index.pointing("fate", "replacement", id)
  ]);
  return { placements, marks, relationships, total: placements + marks + relationships + others };
}

// domain/reference-version.ts
function compareVersions(a, b) {
  if (!/^\d/u.test(a) || !/^\d/u.test(b)) return 0;
  return a.localeCompare(b, "en", { numeric: true });
}

// domain/reference-upgrade.ts
var RETIRED_LANE = { fi: "Poistuneet", sv: "Utg\xE5ngna", en: "Retired" };
function upgradeReferenceModel(plan, args) {
  const { file: file2, decisions } = args;
  const model = needUpgradable(plan.index, args.id, file2);
  const match = matchReference(plan.index, model, file2, decisions);
  const ids = new Map(match.parts.map(({ id }) => [id, match.here.get(id)?.id ?? id]));
  const parts3 = match.parts.map((part) => placedHere(part, match, ids, model.id));
  if (compareVersions(file2.version, model.version) === 0 && file2.version === model.version) {
    if (parts3.some((part) => !sameValue(part, plan.index.get(part.id))))
      throw new Refused(refusal("reference.sameVersion", { version: file2.version }, model.id));
    return plan.done("referenceModel.upgrade", [model], { version: file2.version });
  }
  plan.edits.put({ ...model, ...modelRecordOf(file2, model.order ?? 0) });
  for (const part of parts3) {
    const taken = plan.index.get(part.id);
    if (taken && !(taken.kind === "element" && taken.ownerId === model.id && taken.reference))
      throw new Refused(refusal("reference.idTaken", { id: part.id }, part.id));
    plan.edits.put(part);
  }
  retire(plan, model, file2, match, decisions, ids);
  return plan.done("referenceModel.upgrade", [model], { version: file2.version });
}
function needUpgradable(index, modelId, file2) {
  const model = index.find("referenceModel", modelId);
  if (!model) throw new Refused(refusal("model.missing", { kind: "referenceModel", id: modelId }, modelId));
  const { version } = model;
  if (file2.id !== model.id) throw new Refused(refusal("reference.otherModel", {}, modelId));
  if (!model.locked) throw new Refused(refusal("reference.unlocked", {}, modelId));
  if (compareVersions(file2.version, version) < 0)
    throw new Refused(refusal("reference.downgrade", { version: file2.version, installed: version }, modelId));
  needConsistent(file2);
  return model;
}
function placedHere(part, { here }, ids, modelId) {
  const old = here.get(part.id);
  const { parentId, sectorId, ...role } = part.reference ?? { role: "component", order: 0 };
  const renamed = {
    ...part,
    id: ids.get(part.id) ?? part.id,
    reference: {
      ...role,
      ...parentId === void 0 ? {} : { parentId: ids.get(parentId) ?? parentId },
      ...sectorId === void 0 ? {} : { sectorId: ids.get(sectorId) ?? sectorId }
    }
  };
  if (!old) return renamed;
  const { documentation: _text, externalIds: known, ...kept } = old;
  const note = old.id === part.id ? [] : [{ source: modelId, id: part.id }];
  const externalIds2 = mergedExternalIds(known, [...part.externalIds ?? [], ...note]);
  return { ...kept, ...renamed, ...externalIds2.length > 0 ? { externalIds: externalIds2 } : {} };
}
function retire(plan, model, file2, { gone }, decisions, ids) {
  const laneId = `${model.id}.retired`;
  const components = new Set(file2.layers.flatMap((layer) => layer.components.map(({ id }) => id)));
  const successions = decisions.filter(({ as }) => as === "successor").map(({ id, partId }) => {
    const old = gone.find((one2) => one2.id === id);
    if (!old || !components.has(partId)) throw new Refused(refusal("reference.decisionGone", { id }, id));
    return { old, to: ids.get(partId) ?? partId };
  });
  moveToSuccessors(plan, successions, file2.version);
  const kept = gone.filter((element) => element.id !== laneId && usesOf(plan, element.id).total > 0);
  for (const element of gone) if (!kept.includes(element)) plan.edits.remove(element.id);
  if (kept.length === 0) return;
  const lane = plan.index.find("element", laneId);
  plan.edits.put({
    ...lane ?? { kind: "element", id: laneId, ownerId: model.id, type: "Grouping", name: RETIRED_LANE },
    reference: {
      role: "layer",
      order: file2.layers.length,
      area: "lane",
      hue: "slate",
      certainty: "own",
      retiredIn: lane?.reference?.retiredIn ?? file2.version
    }
  });
  kept.sort((a, b) => (a.reference?.order ?? 0) - (b.reference?.order ?? 0) || (a.id < b.id ? -1 : 1)).forEach((element, order) => {
    const {
      sectorId: _sector,
      area: _area,
      hue: _hue,
      ...role
    } = element.reference ?? { role: "component", order };
    const retiredIn = role.retiredIn ?? file2.version;
    plan.edits.put({
      ...element,
      reference: { ...role, role: "component", parentId: laneId, order, retiredIn }
    });
  });
}

// domain/commands/patch.ts
function patched(fields2, patch) {
  const next = { ...fields2 };
  for (const [key2, value] of Object.entries(patch)) {
    if (value === null) delete next[key2];
    else if (value !== void 0) next[key2] = value;
  }
  return Object.keys(next).length === 0 ? void 0 : next;
}

// domain/commands/placements.ts
function placeIn(plan, elementId, componentId) {
  needComponent(plan, componentId);
  const here = plan.index.pointing("placement", "placedElement", elementId).find((placement2) => placement2.componentId === componentId && plan.edits.get(placement2.id) !== void 0);
  if (here) return here;
  const placement = { kind: "placement", id: plan.context.newId(), elementId, componentId };
  plan.edits.put(placement);
  return placement;
}
function createPlacements(plan, args) {
  const elements = args.elementIds.map((id) => plan.need("element", id));
  for (const element of elements) {
    const placement = placeIn(plan, element.id, args.componentId);
    if (plan.index.get(placement.id) === void 0) {
      plan.createdIds.push(placement.id);
      if (!isNewIn(plan, args.stateId, element.id)) markNew(plan, args.stateId, placement.id);
    } else comeBack(plan, args.stateId, placement.id);
  }
  return plan.done("placement.create", elements, { component: componentName(plan, args.componentId) });
}
function movePlacements(plan, args) {
  const moved2 = args.placementIds.map((id) => plan.need("placement", id));
  needComponent(plan, args.componentId);
  for (const placement of moved2) {
    if (placement.componentId === args.componentId) continue;
    const later = laterState(plan, args.stateId);
    const onlyLater = later !== void 0 && (isNewIn(plan, later, placement.id) || isNewIn(plan, later, placement.elementId));
    if (later === void 0 || onlyLater) {
      const other = placeAlready(plan, placement.elementId, args.componentId);
      if (other) {
        removeWithDependants(plan, placement.id);
        comeBack(plan, later, other.id);
      } else plan.edits.put({ ...placement, componentId: args.componentId });
      continue;
    }
    putFate(plan, later, placement.id, "retire");
    const target = placeIn(plan, placement.elementId, args.componentId);
    if (plan.index.get(target.id) === void 0) putFate(plan, later, target.id, "new");
    else comeBack(plan, later, target.id);
  }
  return plan.done("placement.move", moved2, { component: componentName(plan, args.componentId) });
}
function deletePlacements(plan, args) {
  const gone = args.placementIds.map((id) => plan.need("placement", id));
  const later = laterState(plan, args.stateId);
  for (const placement of gone) {
    const onlyLater = later !== void 0 && (isNewIn(plan, later, placement.id) || isNewIn(plan, later, placement.elementId));
    if (later === void 0 || onlyLater) removeWithDependants(plan, placement.id);
    else putFate(plan, later, placement.id, "retire");
  }
  return plan.done("placement.delete", gone);
}
function needComponent(plan, id) {
  if (plan.need("element", id).reference?.role !== "component") {
    throw new Refused(refusal("placement.notComponent", {}, id));
  }
}
function comeBack(plan, stateId, placementId) {
  const left = stateId === void 0 ? void 0 : fateIn(plan.index, stateId, placementId);
  if (left?.fate === "retire") plan.edits.remove(left.id);
}
function laterState(plan, stateId) {
  if (stateId === void 0) return void 0;
  return plan.need("state", stateId).type === "current" ? void 0 : stateId;
}
function isNewIn(plan, stateId, subjectId) {
  return stateId !== void 0 && fateIn(plan.index, stateId, subjectId)?.fate === "new";
}
function placeAlready(plan, elementId, componentId) {
  return plan.index.pointing("placement", "placedElement", elementId).find((placement) => placement.componentId === componentId);
}
function componentName(plan, componentId) {
  return plan.need("element", componentId).name["fi"] ?? "";
}

// domain/commands/drawn-lines.ts
function redrawLines(plan, relationship) {
  for (const { id } of plan.index.pointing("viewItem", "subject", relationship.id)) {
    const now = plan.edits.get(id);
    if (now?.kind !== "viewItem" || !now.sourceItemId || !now.targetItemId) continue;
    const draft = new ViewDraft(plan, now.viewId);
    const from = draft.get(now.sourceItemId)?.subjectId;
    const to = draft.get(now.targetItemId)?.subjectId;
    if (from === relationship.sourceId && to === relationship.targetId) continue;
    if (from === relationship.targetId && to === relationship.sourceId) draft.put(turned(now));
    else follow(draft, now, relationship);
  }
}
function follow(draft, line, relationship) {
  const hanging = draft.hangingOn([line.id]);
  const end = (now, conceptId) => {
    const here = draft.get(now);
    if (here?.subjectId === conceptId) return here;
    return draft.showing(conceptId).find((other) => other.id !== line.id && !hanging.has(other.id));
  };
  const source = end(line.sourceItemId, relationship.sourceId);
  const target = end(line.targetItemId, relationship.targetId);
  if (!source || !target) {
    draft.remove([line.id]);
    return;
  }
  const inside = source.parentId === target.id || target.parentId === source.id;
  const { sourceAttachment, targetAttachment, ...rest2 } = line;
  draft.put({
    ...rest2,
    itemType: line.itemType === "nesting" && inside ? "nesting" : "relationship",
    ...sourceAttachment && source.id === line.sourceItemId ? { sourceAttachment } : {},
    ...targetAttachment && target.id === line.targetItemId ? { targetAttachment } : {},
    sourceItemId: source.id,
    targetItemId: target.id
  });
}
function turned(line) {
  const { sourceItemId, targetItemId, sourceAttachment, targetAttachment, bendpoints: bendpoints2, ...rest2 } = line;
  return {
    ...rest2,
    ...targetItemId ? { sourceItemId: targetItemId } : {},
    ...sourceItemId ? { targetItemId: sourceItemId } : {},
    ...targetAttachment ? { sourceAttachment: targetAttachment } : {},
    ...sourceAttachment ? { targetAttachment: sourceAttachment } : {},
    ...bendpoints2 ? { bendpoints: [...bendpoints2].reverse() } : {}
  };
}

// domain/commands/specializations.ts
function createSpecialization(plan, args) {
  const { ownerId, conceptType } = args;
  needUnlocked(plan, ownerId);
  if (plan.index.find("referenceModel", ownerId) === void 0) plan.need("organisation", ownerId);
  if (!isElementType(conceptType) && !RELATIONSHIP_TYPES.includes(conceptType)) {
    throw new Refused(refusal("specialization.unknownType", { type: conceptType }));
  }
  const specialization = {
    kind: "specialization",
    id: plan.context.newId(),
    ownerId,
    conceptType,
    name: { [args.name.language]: neededName(plan, args.name.text, conceptType) }
  };
  plan.create(specialization);
  for (const id of args.applyToIds ?? []) {
    const concept = plan.edits.get(id);
    if (concept?.kind !== "element" && concept?.kind !== "relationship") {
      throw new Refused(refusal("model.missing", { kind: "element", id }, id));
    }
    needUnlocked(plan, concept.ownerId);
    needSpecializations(plan, [specialization.id], concept.type);
    plan.edits.put({
      ...concept,
      specializationIds: [specialization.id, ...concept.specializationIds ?? []]
    });
  }
  return plan.done("specialization.create", [specialization]);
}
function updateSpecialization(plan, args) {
  const before = plan.need("specialization", args.id);
  const { imageId: _replaced, ...plain2 } = before;
  const next = args.imageId === void 0 ? { ...before } : { ...plain2 };
  if (args.imageId) {
    plan.need("image", args.imageId);
    next.imageId = args.imageId;
  }
  if (args.name) {
    const text = neededName(plan, args.name.text, before.conceptType, before.id);
    next.name = withText(before.name, args.name.language, text);
  }
  plan.edits.put(next);
  return plan.done("specialization.update", [before]);
}
function deleteSpecializations(plan, args) {
  const gone = args.ids.map((id) => plan.need("specialization", id));
  for (const { id } of gone) removeWithDependants(plan, id);
  return plan.done("specialization.delete", gone);
}
function needSpecializations(plan, ids, type) {
  for (const id of ids) {
    const specialization = plan.need("specialization", id);
    if (specialization.conceptType === type) continue;
    throw new Refused(
      refusal("element.specializationWrong", { name: textIn(specialization.name, "fi") }, id)
    );
  }
}
function fittingSpecializations(plan, ids, type) {
  const kept = (ids ?? []).filter((id) => {
    const record = plan.edits.get(id);
    return record?.kind === "specialization" && record.conceptType === type;
  });
  return kept.length > 0 ? kept : void 0;
}
function neededName(plan, given, conceptType, own) {
  const name = given.trim();
  if (name === "") throw new Refused(refusal("specialization.nameEmpty"));
  const same = plan.index.all("specialization").find(
    (each) => each.id !== own && each.conceptType === conceptType && Object.values(each.name).includes(name)
  );
  if (same) throw new Refused(refusal("specialization.nameTaken", { name }, same.id));
  return name;
}

// domain/commands/relationships.ts
function createRelationship(plan, args) {
  const source = needEnd(plan, args.sourceId);
  needEnd(plan, args.targetId);
  if (args.ownerId !== void 0) plan.need("organisation", args.ownerId);
  const ownerId = args.ownerId ?? source.ownerId;
  needUnlocked(plan, ownerId);
  const relationship = {
    kind: "relationship",
    id: plan.context.newId(),
    ownerId,
    type: args.type,
    sourceId: args.sourceId,
    targetId: args.targetId,
    ...args.name ? { name: { [args.name.language]: args.name.text } } : {},
    ...args.documentation?.text ? { documentation: { [args.documentation.language]: args.documentation.text } } : {},
    ...args.type === "Flow" ? { flow: { direction: "forward", ...args.flow } } : {}
  };
  setAttributes(relationship, args);
  if (args.specializationIds && args.specializationIds.length > 0) {
    needSpecializations(plan, args.specializationIds, args.type);
    relationship.specializationIds = args.specializationIds;
  }
  needRule(plan, relationship);
  plan.create(relationship);
  markNew(plan, args.stateId, relationship.id);
  const label = args.type === "Flow" ? "relationship.create" : "relationship.createOther";
  return plan.done(label, [relationship]);
}
function updateRelationships(plan, args) {
  const before = args.ids.map((id) => needOwnRelationship(plan, id));
  for (const id of [args.sourceId, args.targetId]) if (id !== void 0) needEnd(plan, id);
  for (const relationship of before) {
    const next = { ...relationship };
    if (args.type !== void 0) setType(plan, next, args.type);
    if (args.sourceId !== void 0) next.sourceId = args.sourceId;
    if (args.targetId !== void 0) next.targetId = args.targetId;
    if (args.reverse) [next.sourceId, next.targetId] = [next.targetId, next.sourceId];
    setTexts(next, args);
    setAttributes(next, args);
    if (args.flow && next.type === "Flow") {
      const flow = patched(next.flow, args.flow);
      if (flow) next.flow = flow;
      else delete next.flow;
    }
    if (args.specializationIds) {
      needSpecializations(plan, args.specializationIds, next.type);
      if (args.specializationIds.length > 0) next.specializationIds = args.specializationIds;
      else delete next.specializationIds;
    }
    const moved2 = next.sourceId !== relationship.sourceId || next.targetId !== relationship.targetId;
    if (moved2 || next.type !== relationship.type) needRule(plan, next);
    plan.edits.put(next);
    if (moved2) redrawLines(plan, next);
  }
  const flows = before.every(({ type }) => type === "Flow");
  return plan.done(flows ? "relationship.update" : "relationship.updateOther", before);
}
function deleteRelationships(plan, args) {
  const gone = args.ids.map((id) => needOwnRelationship(plan, id));
  for (const relationship of gone) removeWithDependants(plan, relationship.id);
  const flows = gone.every(({ type }) => type === "Flow");
  return plan.done(flows ? "relationship.delete" : "relationship.deleteOther", gone);
}
function setType(plan, next, type) {
  if (type === next.type) return;
  next.type = type;
  if (type !== "Flow") delete next.flow;
  if (type !== "Influence") delete next.influenceStrength;
  if (type !== "Association") delete next.directed;
  if (type === "Access") next.accessType ??= "Access";
  else delete next.accessType;
  if (type === "Flow") next.flow ??= { direction: "forward" };
  const kept = fittingSpecializations(plan, next.specializationIds, type);
  if (kept) next.specializationIds = kept;
  else delete next.specializationIds;
}
function setAttributes(next, args) {
  if (next.type === "Access") next.accessType = args.accessType ?? next.accessType ?? "Access";
  if (next.type === "Association" && args.directed !== void 0) {
    if (args.directed) next.directed = true;
    else delete next.directed;
  }
  if (next.type === "Influence" && args.influenceStrength !== void 0) {
    const strength = args.influenceStrength?.trim();
    if (strength) next.influenceStrength = strength;
    else delete next.influenceStrength;
  }
}
function setTexts(next, args) {
  for (const key2 of ["name", "documentation"]) {
    const given = args[key2];
    if (!given) continue;
    const text = withText(next[key2], given.language, given.text.trim());
    if (Object.keys(text).length > 0) next[key2] = text;
    else delete next[key2];
  }
}
function needRule(plan, relationship) {
  const { id, sourceId, targetId, type } = relationship;
  if (sourceId === targetId) throw new Refused(refusal("relationship.toItself", {}, sourceId));
  if (leansOn(plan, sourceId, id) || leansOn(plan, targetId, id)) {
    throw new Refused(refusal("relationship.circle", {}, id));
  }
  const breach = breachOf(plannedConcepts(plan), relationship);
  if (!breach) return;
  const { source, target, sourceType, targetType, allowed, reversible } = breach;
  const code = allowed.length === 0 ? "relationship.notAllowedAtAll" : reversible ? "relationship.notAllowedThisWay" : "relationship.notAllowed";
  const relationshipTypes = allowed.join(" ");
  throw new Refused(
    refusal(code, { relationshipType: type, source, target, sourceType, targetType, relationshipTypes }, id)
  );
}
function leansOn(plan, endId, id) {
  const seen = /* @__PURE__ */ new Set();
  const todo = [endId];
  for (let at = todo.pop(); at !== void 0; at = todo.pop()) {
    if (at === id) return true;
    const record = plan.edits.get(at);
    if (record?.kind !== "relationship" || seen.has(at)) continue;
    seen.add(at);
    todo.push(record.sourceId, record.targetId);
  }
  return false;
}
function plannedConcepts(plan) {
  return {
    concept: (id) => {
      const record = plan.edits.get(id);
      return record?.kind === "element" || record?.kind === "relationship" ? record : void 0;
    },
    relationshipsOf: (id) => plan.index.relationshipsOf(id).flatMap((relationship) => {
      const now = plan.edits.get(relationship.id);
      return now?.kind === "relationship" ? [now] : [];
    })
  };
}
function needOwnRelationship(plan, id) {
  const relationship = plan.need("relationship", id);
  needUnlocked(plan, relationship.ownerId);
  return relationship;
}
function needEnd(plan, id) {
  const record = plan.edits.get(id);
  if (record?.kind === "element" || record?.kind === "relationship") return record;
  throw new Refused(refusal("model.missing", { kind: "element", id }, id));
}

// domain/commands/elements.ts
function createElements(plan, args) {
  needType(args.type);
  const owner = plan.index.get(args.ownerId);
  if (owner?.kind !== "organisation") throw new Refused(refusal("element.noOwner", {}, args.ownerId));
  const created = [];
  for (const name of args.names) {
    const text = name.trim();
    if (text === "") continue;
    const element = {
      kind: "element",
      id: plan.context.newId(),
      ownerId: args.ownerId,
      type: args.type,
      name: { [args.language]: text },
      ...args.fields && Object.keys(args.fields).length > 0 ? { fields: args.fields } : {}
    };
    plan.create(element);
    created.push(element);
    markNew(plan, args.stateId, element.id);
    if (args.componentId !== void 0) placeIn(plan, element.id, args.componentId);
  }
  if (created.length === 0) throw new Refused(refusal("element.nameEmpty"));
  if (args.connect) {
    const { elementId, type, reverse } = args.connect;
    for (const { id } of created)
      createRelationship(plan, {
        type,
        sourceId: reverse ? id : elementId,
        targetId: reverse ? elementId : id,
        ownerId: args.ownerId,
        ...args.stateId === void 0 ? {} : { stateId: args.stateId }
      });
  }
  return plan.done("element.create", created);
}
function updateElements(plan, args) {
  if (args.type !== void 0) needType(args.type);
  if (args.name && args.name.text.trim() === "") throw new Refused(refusal("element.nameEmpty"));
  const before = args.ids.map((id) => needOwn(plan, id));
  for (const element of before) {
    const next = { ...element };
    if (args.name) next.name = withText(element.name, args.name.language, args.name.text.trim());
    if (args.documentation) {
      next.documentation = withText(
        element.documentation,
        args.documentation.language,
        args.documentation.text
      );
      if (Object.keys(next.documentation).length === 0) delete next.documentation;
    }
    if (args.type !== void 0 && args.type !== element.type) {
      next.type = args.type;
      assign(next, "specializationIds", fittingSpecializations(plan, element.specializationIds, args.type));
    }
    if (args.specializationIds) {
      needSpecializations(plan, args.specializationIds, next.type);
      const chosen = args.specializationIds.length > 0 ? args.specializationIds : void 0;
      assign(next, "specializationIds", chosen);
    }
    if (args.fields) assign(next, "fields", patched(element.fields, args.fields));
    if (args.facts) assign(next, "facts", patched(element.facts, args.facts));
    plan.edits.put(next);
  }
  return plan.done(args.name ? "element.rename" : "element.update", before);
}
function duplicateElements(plan, args) {
  const originals = args.ids.map((id) => needOwn(plan, id));
  for (const original of originals) {
    const { externalIds: _other, ...rest2 } = original;
    const id = plan.context.newId();
    const name = Object.fromEntries(
      Object.entries(original.name).map(([language, text]) => [language, `${text}${args.nameSuffix}`])
    );
    plan.create({ ...rest2, id, name });
    markNew(plan, args.stateId, id);
    const homes = args.componentId === void 0 ? plan.index.pointing("placement", "placedElement", original.id).map((p) => p.componentId) : [args.componentId];
    for (const home of homes) placeIn(plan, id, home);
  }
  return plan.done("element.duplicate", originals);
}
function deleteElements(plan, args) {
  const gone = args.ids.map((id) => needOwn(plan, id));
  for (const element of gone) removeWithDependants(plan, element.id);
  return plan.done("element.delete", gone);
}
function needOwn(plan, id) {
  const element = plan.need("element", id);
  if (element.reference) throw new Refused(refusal("reference.locked", {}, id));
  return element;
}
function needType(type) {
  if (!isElementType(type)) throw new Refused(refusal("element.unknownType", { type }));
}
function assign(element, key2, value) {
  if (value === void 0) delete element[key2];
  else element[key2] = value;
}

// domain/merging/fields.ts
function chosenValue(field, choices) {
  const chosen = field.values.find(({ elementId }) => elementId === choices[field.key]);
  return (chosen ?? field.values[0])?.value;
}
function fieldsOf(index, elements) {
  const found = /* @__PURE__ */ new Map();
  const say = (part, detail, elementId, value) => {
    if (value === void 0 || value === "") return;
    const key2 = keyOf3(part, detail);
    const field = found.get(key2);
    if (field) field.values.push({ elementId, value });
    else found.set(key2, { part, detail, values: [{ elementId, value }] });
  };
  for (const element of elements) {
    say("type", "", element.id, element.type);
    for (const [language, text] of namesBeside(elements[0], element)) say("name", language, element.id, text);
  }
  for (const element of elements) {
    say("jhsKind", "", element.id, element.jhsKind);
    for (const [name, value] of Object.entries(element.fields ?? {})) say("field", name, element.id, value);
    for (const [definitionId, values] of valuesByDefinition(element.properties))
      say("property", definitionId, element.id, values);
    for (const fate of index.pointing("fate", "subject", element.id))
      say("fate", fate.stateId, element.id, decisionOf(fate));
    for (const [language, text] of Object.entries(element.documentation ?? {}))
      say("documentation", language, element.id, text);
  }
  return [...found].map(([key2, field]) => ({ key: key2, ...field }));
}
function namesBeside(kept, element) {
  const names = Object.entries(element.name);
  if (kept?.name["und"] === void 0 || element.name["und"] !== void 0) return names;
  return names.slice(0, 1).map(([, text]) => ["und", text]);
}
function keyOf3(part, detail) {
  const holder = part === "field" ? "fields" : part;
  return detail === "" ? holder : `${holder}.${detail}`;
}
function decisionOf({
  fate,
  date,
  note,
  replacedByIds
}) {
  return {
    fate,
    ...date === void 0 ? {} : { date },
    ...note === void 0 ? {} : { note },
    ...replacedByIds === void 0 ? {} : { replacedByIds }
  };
}

// domain/merging/merged-element.ts
function mergedElement(index, elements, choices) {
  const [kept, ...others] = elements;
  const out = { ...kept };
  const fields2 = {};
  const facts = {};
  const properties = [];
  const name = {};
  const documentation = {};
  for (const field of fieldsOf(index, elements)) {
    const value = chosenValue(field, choices);
    const { part, detail } = field;
    if (part === "type") out.type = value;
    else if (part === "name") name[detail] = value;
    else if (part === "documentation") documentation[detail] = documentationOf2(field, choices);
    else if (part === "jhsKind") out.jhsKind = value;
    else if (part === "field") {
      fields2[detail] = value;
      const fact = elements.find(({ id }) => id === speakerOf(field, choices))?.facts?.[detail];
      if (fact) facts[detail] = fact;
    } else if (part === "property") {
      for (const text of value) properties.push({ definitionId: detail, value: text });
    }
  }
  out.name = name;
  set(out, "documentation", Object.keys(documentation).length > 0 ? documentation : void 0);
  set(out, "fields", Object.keys(fields2).length > 0 ? fields2 : void 0);
  const allFacts = { ...Object.assign({}, ...others.map((one2) => one2.facts)), ...kept.facts, ...facts };
  set(out, "facts", Object.keys(allFacts).length > 0 ? allFacts : void 0);
  set(out, "properties", properties.length > 0 ? properties : void 0);
  set(out, "aliases", listOrNothing(aliasesOf(elements, name)));
  set(out, "externalIds", listOrNothing(identifiersOf(elements)));
  set(
    out,
    "specializationIds",
    listOrNothing(unique(elements.flatMap((one2) => one2.specializationIds ?? [])))
  );
  const ids = new Set(elements.map(({ id }) => id));
  const different = unique(elements.flatMap((one2) => one2.differentFrom ?? [])).filter((id) => !ids.has(id));
  set(out, "differentFrom", listOrNothing(different));
  const foreign = Object.assign({}, ...others.map((one2) => one2.foreign), kept.foreign);
  set(out, "foreign", Object.keys(foreign).length > 0 ? { ...foreign } : void 0);
  return out;
}
function documentationOf2(field, choices) {
  if (choices[field.key] !== void 0) return String(chosenValue(field, choices));
  return unique(field.values.map(({ value }) => String(value))).join("\n\n");
}
function speakerOf(field, choices) {
  const chosen = field.values.find(({ elementId }) => elementId === choices[field.key]);
  return (chosen ?? field.values[0])?.elementId;
}
function aliasesOf(elements, name) {
  const shown3 = new Set(Object.values(name));
  return unique(
    elements.flatMap((one2) => [...Object.values(one2.name), ...one2.aliases ?? []]).map((text) => text.trim())
  ).filter((text) => text !== "" && !shown3.has(text));
}
function identifiersOf([kept, ...others]) {
  return others.reduce(
    (ids, one2) => mergedExternalIds(ids, [...one2.externalIds ?? [], { source: MERGED_SOURCE, id: one2.id }]),
    kept.externalIds ?? []
  );
}
function unique(texts) {
  return [...new Set(texts)];
}
function listOrNothing(list) {
  return list.length > 0 ? list : void 0;
}
function set(element, key2, value) {
  if (value === void 0) delete element[key2];
  else element[key2] = value;
}

// domain/commands/merge.ts
function mergeElements(plan, args) {
  const kept = needMergeable(plan, args.keepId);
  const others = args.mergeIds.map((id) => needMergeable(plan, id));
  for (const other of others) {
    if (other.id === kept.id) throw new Refused(refusal("merge.itself", {}, kept.id));
    if (other.ownerId !== kept.ownerId)
      throw new Refused(refusal("merge.otherOrganisation", { name: textIn(other.name, "fi") }, other.id));
    if (isJunction3(other) !== isJunction3(kept)) throw new Refused(refusal("merge.junction", {}, other.id));
  }
  const choices = args.choices ?? {};
  const elements = [kept, ...others];
  const fates = fieldsOf(plan.index, elements).filter(({ part }) => part === "fate");
  const merged = mergedElement(plan.index, elements, choices);
  plan.edits.put(merged);
  const gone = new Map(others.map(({ id }) => [id, kept.id]));
  for (const other of others) {
    moveRelationships(plan, other.id, kept.id);
    movePlacements2(plan, other.id, kept.id);
    moveDrawings(plan, other.id, kept.id);
  }
  for (const field of fates) {
    const decision = chosenValue(field, choices);
    putDecision(plan, elements, field.detail, decision, gone);
  }
  for (const other of others) {
    movePointersOfLists(plan, other.id, kept.id);
    plan.edits.remove(other.id);
  }
  plan.createdIds.push(kept.id);
  return plan.done("element.merge", elements, { name: textIn(merged.name, "fi") });
}
function setDifferent(plan, args) {
  const elements = args.ids.map((id) => needMergeable(plan, id));
  for (const element of elements) {
    const others = args.ids.filter((id) => id !== element.id);
    plan.edits.put({
      ...element,
      differentFrom: [.../* @__PURE__ */ new Set([...element.differentFrom ?? [], ...others])]
    });
  }
  return plan.done("element.setDifferent", elements);
}
function needMergeable(plan, id) {
  const element = plan.need("element", id);
  if (element.reference) throw new Refused(refusal("reference.locked", {}, id));
  return element;
}
function isJunction3({ type }) {
  return type === "AndJunction" || type === "OrJunction";
}
function moveRelationships(plan, from, to) {
  for (const { id } of plan.index.relationshipsOf(from)) {
    const now = plan.edits.get(id);
    if (now?.kind !== "relationship") continue;
    const moved2 = {
      ...now,
      sourceId: now.sourceId === from ? to : now.sourceId,
      targetId: now.targetId === from ? to : now.targetId
    };
    plan.edits.put(moved2);
    if (moved2.sourceId === moved2.targetId) {
      removeWithDependants(plan, id);
      continue;
    }
    const double = doubleOf(plan, moved2, from, to);
    if (double) joinRelationships(plan, double, moved2);
  }
}
function doubleOf(plan, moved2, from, to) {
  const near = [...plan.index.relationshipsOf(to), ...plan.index.relationshipsOf(from)];
  for (const { id } of near) {
    const other = plan.edits.get(id);
    if (other?.kind !== "relationship" || other.id === moved2.id) continue;
    const alike = other.type === moved2.type && other.sourceId === moved2.sourceId && other.targetId === moved2.targetId && sameOrSilent(other.name, moved2.name) && sameOrSilent(other.flow, moved2.flow) && sameOrSilent(other.accessType, moved2.accessType) && sameOrSilent(other.influenceStrength, moved2.influenceStrength) && (other.directed ?? false) === (moved2.directed ?? false);
    if (alike) return other;
  }
  return void 0;
}
function sameOrSilent(a, b) {
  return a === void 0 || b === void 0 || sameValue(a, b);
}
function joinRelationships(plan, stays, goes) {
  const properties = [...stays.properties ?? []];
  for (const property of goes.properties ?? [])
    if (!properties.some((known) => sameValue(known, property))) properties.push(property);
  const externalIds2 = [...stays.externalIds ?? [], ...goes.externalIds ?? []];
  plan.edits.put({
    ...goes,
    ...stays,
    ...properties.length > 0 ? { properties } : {},
    ...externalIds2.length > 0 ? { externalIds: externalIds2 } : {}
  });
  for (const { id } of plan.index.relationshipsOf(goes.id)) {
    const now = plan.edits.get(id);
    if (now?.kind !== "relationship") continue;
    plan.edits.put({
      ...now,
      sourceId: now.sourceId === goes.id ? stays.id : now.sourceId,
      targetId: now.targetId === goes.id ? stays.id : now.targetId
    });
  }
  moveDrawings(plan, goes.id, stays.id);
  moveFates(plan, goes.id, stays.id);
  movePointersOfLists(plan, goes.id, stays.id);
  plan.edits.remove(goes.id);
}
function movePlacements2(plan, from, to) {
  for (const { id } of plan.index.pointing("placement", "placedElement", from)) {
    const now = plan.edits.get(id);
    if (now?.kind !== "placement") continue;
    const stays = placementIn(plan, to, now.componentId);
    if (!stays) {
      plan.edits.put({ ...now, elementId: to });
      continue;
    }
    plan.edits.put(joinedPlacement(stays, now));
    moveFates(plan, now.id, stays.id);
    plan.edits.remove(now.id);
  }
}
function placementIn(plan, elementId, componentId) {
  for (const { id } of plan.index.pointing("placement", "placedIn", componentId)) {
    const now = plan.edits.get(id);
    if (now?.kind === "placement" && now.elementId === elementId) return now;
  }
  return void 0;
}
function joinedPlacement(stays, goes) {
  const degree = [stays.degree, goes.degree].includes("full") ? "full" : stays.degree ?? goes.degree;
  const reasons = [...new Set([stays.reason, goes.reason].filter((reason) => reason !== void 0))];
  const externalIds2 = [...stays.externalIds ?? [], ...goes.externalIds ?? []];
  return {
    ...stays,
    ...degree ? { degree } : {},
    ...reasons.length > 0 ? { reason: reasons.join("\n") } : {},
    ...externalIds2.length > 0 ? { externalIds: externalIds2 } : {}
  };
}
function moveFates(plan, from, to) {
  const decided = new Set(plan.index.pointing("fate", "subject", to).map(({ stateId }) => stateId));
  for (const fate of plan.index.pointing("fate", "subject", from)) {
    if (decided.has(fate.stateId)) plan.edits.remove(fate.id);
    else plan.edits.put({ ...fate, subjectId: to });
  }
}
function putDecision(plan, elements, stateId, decision, gone) {
  const [kept] = elements;
  if (!kept) return;
  const records = elements.flatMap(
    ({ id }) => plan.index.pointing("fate", "subject", id).filter((fate) => fate.stateId === stateId)
  );
  const [first, ...rest2] = records;
  for (const { id } of rest2) plan.edits.remove(id);
  if (!first) return;
  const replacedByIds = [...new Set((decision.replacedByIds ?? []).map((id) => gone.get(id) ?? id))].filter(
    (id) => id !== kept.id
  );
  plan.edits.put({
    kind: "fate",
    id: first.id,
    stateId,
    subjectId: kept.id,
    fate: decision.fate,
    ...decision.date === void 0 ? {} : { date: decision.date },
    ...decision.note === void 0 ? {} : { note: decision.note },
    ...replacedByIds.length > 0 ? { replacedByIds } : {}
  });
}
function moveDrawings(plan, from, to) {
  for (const { id } of plan.index.pointing("viewItem", "subject", from)) {
    const now = plan.edits.get(id);
    if (now?.kind === "viewItem") plan.edits.put({ ...now, subjectId: to });
  }
}
function movePointersOfLists(plan, from, to) {
  const put2 = (ids) => [...new Set(ids.map((id) => id === from ? to : id))];
  for (const { id } of plan.index.pointing("folder", "folderItem", from)) {
    const now = plan.edits.get(id);
    if (now?.kind === "folder") plan.edits.put({ ...now, itemIds: put2(now.itemIds) });
  }
  for (const { id } of plan.index.pointing("fate", "replacement", from)) {
    const now = plan.edits.get(id);
    if (now?.kind !== "fate") continue;
    plan.edits.put({
      ...now,
      replacedByIds: put2(now.replacedByIds ?? []).filter((by) => by !== now.subjectId)
    });
  }
  movePinnedViews(plan, from, to);
  for (const { id } of plan.index.pointing("element", "differentFrom", from)) {
    const now = plan.edits.get(id);
    if (now?.kind === "element")
      plan.edits.put({
        ...now,
        differentFrom: put2(now.differentFrom ?? []).filter((other) => other !== now.id)
      });
  }
}

// domain/commands/organisations.ts
function createOrganisation(plan, args) {
  const organisation = {
    kind: "organisation",
    id: plan.context.newId(),
    name: args.name,
    order: plan.index.count("organisation"),
    ...args.municipalityCode === void 0 ? {} : { municipalityCode: args.municipalityCode },
    ...args.region === void 0 ? {} : { region: args.region },
    ...args.population === void 0 ? {} : { population: args.population }
  };
  plan.create(organisation);
  const state = (type, name, order, date) => {
    plan.create({
      kind: "state",
      id: plan.context.newId(),
      ownerId: organisation.id,
      type,
      name,
      order,
      ...date === void 0 ? {} : { date }
    });
  };
  state("current", args.currentName, 0);
  state("target", args.targetName, 1e3, args.targetDate);
  return plan.done("organisation.create", [organisation]);
}
function updateOrganisation(plan, args) {
  const before = plan.need("organisation", args.id);
  const next = { ...before, ...args.name ? { name: args.name } : {} };
  if (args.municipalityCode === null) delete next.municipalityCode;
  else if (args.municipalityCode !== void 0) next.municipalityCode = args.municipalityCode;
  if (args.region === null) delete next.region;
  else if (args.region !== void 0) next.region = args.region;
  if (args.population === null) delete next.population;
  else if (args.population !== void 0) next.population = args.population;
  plan.edits.put(next);
  return plan.done("organisation.update", [before]);
}
function createState(plan, args) {
  plan.need("organisation", args.ownerId);
  const path = statesOf(plan.index, args.ownerId);
  const last = path.findLast((state2) => args.type === "transition" ? state2.type !== "target" : true);
  const after = path.find((state2) => state2.order > (last?.order ?? -1));
  const order = after ? ((last?.order ?? 0) + after.order) / 2 : (last?.order ?? -1) + 1e3;
  const state = {
    kind: "state",
    id: plan.context.newId(),
    ownerId: args.ownerId,
    type: args.type,
    name: args.name,
    order,
    ...args.date === void 0 ? {} : { date: args.date }
  };
  plan.create(state);
  return plan.done("state.create", [state]);
}
function updateState(plan, args) {
  const before = plan.need("state", args.id);
  const next = { ...before, ...args.name ? { name: args.name } : {} };
  if (args.date === null) delete next.date;
  else if (args.date !== void 0) next.date = args.date;
  plan.edits.put(next);
  return plan.done("state.update", [before]);
}
function deleteState(plan, args) {
  const state = plan.need("state", args.id);
  if (state.type === "current") throw new Refused(refusal("state.currentStays", {}, state.id));
  removeWithDependants(plan, state.id);
  return plan.done("state.delete", [state]);
}
function setApplicability(plan, args) {
  plan.need("organisation", args.organisationId);
  const components = args.componentIds.map((id) => plan.need("element", id));
  for (const component of components) {
    const before = plan.index.pointing("applicability", "component", component.id).find((mark) => mark.organisationId === args.organisationId);
    if (!args.notApplicable) {
      if (before) plan.edits.remove(before.id);
      continue;
    }
    plan.edits.put({
      kind: "applicability",
      id: before?.id ?? plan.context.newId(),
      organisationId: args.organisationId,
      componentId: component.id,
      status: "notApplicable",
      ...args.reason?.trim() ? { reason: args.reason.trim() } : {}
    });
  }
  return plan.done(args.notApplicable ? "applicability.set" : "applicability.clear", components);
}

// domain/commands/looks.ts
function saveLook(plan, args) {
  const organisation = plan.need("organisation", args.organisationId);
  const looks = organisation.looks ?? [];
  const name = args.name.trim();
  if (name === "") throw new Refused(refusal("look.nameEmpty"));
  const named2 = looks.find((saved2) => saved2.name === name);
  if (args.id !== void 0 && !looks.some(({ id }) => id === args.id))
    throw new Refused(refusal("look.missing", {}, organisation.id));
  if (args.id !== void 0 && named2 && named2.id !== args.id)
    throw new Refused(refusal("look.nameTaken", { name }, organisation.id));
  const { colourBy, filters = [] } = args.look;
  for (const aspect of [colourBy, ...filters.map((filter) => filter.aspect)])
    if (aspect?.definitionId !== void 0) plan.need("propertyDefinition", aspect.definitionId);
  const saved = { id: args.id ?? named2?.id ?? plan.context.newId(), name, look: args.look };
  const known = looks.some(({ id }) => id === saved.id);
  plan.edits.put({
    ...organisation,
    looks: known ? looks.map((one2) => one2.id === saved.id ? saved : one2) : [...looks, saved]
  });
  return { ...plan.done("look.save", [organisation], { name }), createdIds: [saved.id] };
}
function deleteLook(plan, args) {
  const { looks = [], ...rest2 } = plan.need("organisation", args.organisationId);
  const gone = looks.find(({ id }) => id === args.id);
  if (!gone) throw new Refused(refusal("look.missing", {}, args.organisationId));
  const left = looks.filter((saved) => saved !== gone);
  const next = left.length > 0 ? { ...rest2, looks: left } : rest2;
  plan.edits.put(next);
  return plan.done("look.delete", [next], { name: gone.name });
}

// domain/commands/properties.ts
function createPropertyDefinition(plan, args) {
  return plan.done("propertyDefinition.create", [newDefinition(plan, args)]);
}
function updatePropertyDefinition(plan, args) {
  const before = plan.need("propertyDefinition", args.id);
  const next = { ...before };
  if (args.type !== void 0) next.type = args.type;
  if (args.name) {
    next.name = withText(before.name, args.name.language, neededName2(plan, args.name.text, args.id));
  }
  plan.edits.put(next);
  return plan.done("propertyDefinition.update", [before]);
}
function deletePropertyDefinitions(plan, args) {
  const gone = args.ids.map((id) => plan.need("propertyDefinition", id));
  for (const { id } of gone) removeWithDependants(plan, id);
  return plan.done("propertyDefinition.delete", gone);
}
function setProperty(plan, args) {
  const definition2 = args.newDefinition ? newDefinition(plan, args.newDefinition) : plan.need("propertyDefinition", args.definitionId ?? "");
  const values = args.values.filter((value) => Object.values(value).some((text) => text !== ""));
  for (const value of values) needValue(definition2.type, value);
  const holders = args.ids.map((id) => needHolder(plan, id));
  for (const holder of holders) {
    const next = { ...holder };
    const properties = replaced2(holder.properties ?? [], definition2.id, values);
    if (properties.length > 0) next.properties = properties;
    else delete next.properties;
    plan.edits.put(next);
  }
  return plan.done("property.set", holders, { property: Object.values(definition2.name)[0] ?? "" });
}
function replaced2(properties, definitionId, values) {
  const fresh = values.map((value) => ({ definitionId, value }));
  const at = properties.findIndex((property) => property.definitionId === definitionId);
  const others = properties.filter((property) => property.definitionId !== definitionId);
  const place2 = at < 0 ? others.length : at;
  return [...others.slice(0, place2), ...fresh, ...others.slice(place2)];
}
function newDefinition(plan, given) {
  const definition2 = {
    kind: "propertyDefinition",
    id: plan.context.newId(),
    name: { [given.name.language]: neededName2(plan, given.name.text) },
    type: given.type
  };
  plan.create(definition2);
  return definition2;
}
function neededName2(plan, given, own) {
  const name = given.trim();
  if (name === "") throw new Refused(refusal("property.nameEmpty"));
  const same = plan.index.all("propertyDefinition").find((each) => each.id !== own && Object.values(each.name).includes(name));
  if (same) throw new Refused(refusal("property.nameTaken", { name }, same.id));
  return name;
}
function needHolder(plan, id) {
  const record = plan.edits.get(id);
  if (record && "ownerId" in record) needUnlocked(plan, record.ownerId);
  needUnlocked(plan, id);
  switch (record?.kind) {
    case "organisation":
    case "referenceModel":
    case "element":
    case "relationship":
    case "state":
    case "folder":
    case "view":
    case "viewItem":
      return record;
    default:
      throw new Refused(refusal("model.missing", { kind: "element", id }, id));
  }
}
var SHAPES = {
  number: { shape: /^-?\d+([.,]\d+)?$/u, example: "12,5" },
  boolean: { shape: /^(true|false)$/u, example: "true" },
  date: { shape: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, example: "2027-01-31" },
  time: { shape: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u, example: "09:30" }
};
function needValue(type, value) {
  const rule = SHAPES[type];
  const wrong = rule && Object.values(value).find((text) => !rule.shape.test(text.trim()));
  if (wrong === void 0) return;
  const propertyType = names_fi_default.propertyTypes[type].toLocaleLowerCase("fi");
  throw new Refused(
    refusal("property.badValue", { value: wrong, propertyType, example: rule?.example ?? "" })
  );
}

// domain/commands/reference-models.ts
var HUES = ["blue", "teal", "green", "ochre", "plum", "slate", "brick"];
function createReferenceModel(plan, args) {
  const model = {
    kind: "referenceModel",
    id: plan.context.newId(),
    key: "own",
    version: "1",
    name: args.name,
    locked: false,
    order: plan.index.count("referenceModel")
  };
  plan.create(model);
  args.layers.forEach((name, order) => plan.create(newPart(plan, model.id, "layer", name, order)));
  return plan.done("referenceModel.create", [model]);
}
function updateReferenceModel(plan, args) {
  const model = needOpen(plan, args.id);
  plan.edits.put({ ...model, name: args.name });
  return plan.done("referenceModel.update", [model]);
}
function unlockReferenceModel(plan, args) {
  const model = plan.need("referenceModel", args.id);
  plan.edits.put({ ...model, locked: false });
  return plan.done("referenceModel.unlock", [model]);
}
function deleteReferenceModel(plan, args) {
  const model = plan.need("referenceModel", args.id);
  removeWithDependants(plan, model.id);
  return plan.done("referenceModel.delete", [model]);
}
function createReferencePart(plan, args) {
  needOpen(plan, args.ownerId);
  if (args.type !== void 0 && !isElementType(args.type)) {
    throw new Refused(refusal("element.unknownType", { type: args.type }));
  }
  const siblings = args.role === "layer" ? layersOf(plan.index, args.ownerId) : componentsOf(plan.index, args.parentId ?? "");
  if (args.role === "component") needLayer(plan, args.parentId ?? "", args.ownerId);
  const order = siblings.reduce((most, part2) => Math.max(most, (part2.reference?.order ?? 0) + 1), 0);
  const part = newPart(plan, args.ownerId, args.role, args.name, order, args);
  plan.create(part);
  return plan.done(`referencePart.create.${args.role}`, [part]);
}
function updateReferencePart(plan, args) {
  const part = needPart(plan, args.id);
  plan.edits.put({
    ...part,
    ...args.name ? { name: args.name } : {},
    ...args.documentation ? { documentation: args.documentation } : {},
    reference: { ...part.reference, ...args.area ? { area: args.area } : {} }
  });
  return plan.done("referencePart.update", [part]);
}
function moveReferencePart(plan, args) {
  const part = needPart(plan, args.id);
  if (args.parentId !== void 0) {
    if (part.reference.role === "layer") throw new Refused(refusal("reference.notLayer", {}, part.id));
    needLayer(plan, args.parentId, part.ownerId);
  }
  const parentId = args.parentId ?? part.reference.parentId;
  const siblings = (part.reference.role === "layer" ? layersOf(plan.index, part.ownerId) : componentsOf(plan.index, parentId ?? "")).filter((sibling) => sibling.id !== part.id);
  const at = args.beforeId === void 0 ? -1 : siblings.findIndex((sibling) => sibling.id === args.beforeId);
  siblings.splice(at < 0 ? siblings.length : at, 0, part);
  siblings.forEach((sibling, order) => {
    if (!sibling.reference) return;
    plan.edits.put({
      ...sibling,
      reference: { ...sibling.reference, order, ...sibling.id === part.id && parentId ? { parentId } : {} }
    });
  });
  return plan.done("referencePart.move", [part]);
}
function deleteReferencePart(plan, args) {
  const part = needPart(plan, args.id);
  removeWithDependants(plan, part.id);
  return plan.done("referencePart.delete", [part]);
}
function needOpen(plan, modelId) {
  const model = plan.need("referenceModel", modelId);
  if (model.locked) throw new Refused(refusal("reference.locked", { name: model.name["fi"] ?? "" }, modelId));
  return model;
}
function needPart(plan, id) {
  const part = plan.need("element", id);
  if (!part.reference) throw new Refused(refusal("reference.notPart", {}, id));
  needOpen(plan, part.ownerId);
  return { ...part, reference: part.reference };
}
function needLayer(plan, id, modelId) {
  const layer = plan.need("element", id);
  if (layer.reference?.role !== "layer" || layer.ownerId !== modelId)
    throw new Refused(refusal("reference.notLayer", {}, id));
}
function newPart(plan, ownerId, role, name, order, more = {}) {
  return {
    kind: "element",
    id: plan.context.newId(),
    ownerId,
    type: role === "layer" ? "Grouping" : more.type ?? "ApplicationComponent",
    name,
    reference: role === "layer" ? {
      role,
      order,
      area: more.area ?? "lane",
      hue: HUES[order % HUES.length] ?? "slate",
      certainty: "own"
    } : { role, order, certainty: "own", ...more.parentId ? { parentId: more.parentId } : {} }
  };
}

// domain/nesting.ts
var MEANINGS = [
  ["Composition", false],
  ["Aggregation", false],
  ["Assignment", false],
  ["Realization", true],
  ["Realization", false],
  ["Specialization", true],
  ["Access", false],
  ["Assignment", true]
];
var AGGREGATING = /* @__PURE__ */ new Set(["Grouping", "Plateau"]);
function nestable(type) {
  return MEANINGS.some(([known]) => known === type);
}
function nestedRelationships(index, outerId, innerId) {
  if (outerId === innerId) return [];
  const rank = ({ type, sourceId }) => {
    const at = MEANINGS.findIndex(([known, reverse]) => known === type && reverse === (sourceId === innerId));
    return at < 0 ? MEANINGS.length : at;
  };
  return index.relationshipsOf(innerId).filter(
    ({ type, sourceId, targetId }) => nestable(type) && (sourceId === outerId || targetId === outerId)
  ).sort((a, b) => rank(a) - rank(b));
}
function nestingOffers(index, outerId, innerId) {
  const outer = index.find("element", outerId);
  const inner = index.find("element", innerId);
  if (!outer || !inner || outerId === innerId) return [];
  const existing = nestedRelationships(index, outerId, innerId).map(({ id, type, sourceId }) => ({
    type,
    reverse: sourceId === innerId,
    relationshipId: id
  }));
  const known = new Set(existing.map(({ type, reverse }) => `${type} ${reverse}`));
  const fresh = newNestingOffers(outer.type, inner.type);
  return [...existing, ...fresh.filter(({ type, reverse }) => !known.has(`${type} ${reverse}`))];
}
function newNestingOffers(outerType, innerType) {
  const fresh = MEANINGS.filter(
    ([type, reverse]) => reverse ? isAllowedBetween(type, innerType, outerType) : isAllowedBetween(type, outerType, innerType)
  ).map(([type, reverse]) => ({ type, reverse }));
  if (!AGGREGATING.has(outerType)) return fresh;
  return [
    ...fresh.filter(({ type }) => type === "Aggregation"),
    ...fresh.filter(({ type }) => type !== "Aggregation")
  ];
}

// domain/commands/view-lines.ts
function drawRelationships(draft, itemIds) {
  const todo = [...itemIds];
  for (const id of itemIds) tellNesting(draft, id);
  for (let id = todo.shift(); id !== void 0; id = todo.shift()) {
    const item = draft.get(id);
    if (item?.subjectId === void 0 || item.itemType === "label") continue;
    for (const relationship of draft.plan.index.relationshipsOf(item.subjectId)) {
      const line = drawRelationship(draft, relationship, item);
      if (line) todo.push(line.id);
    }
  }
}
function drawRelationship(draft, relationship, item) {
  if (shown2(draft, relationship.id)) return void 0;
  const outward = relationship.sourceId === item.subjectId;
  const other = nearest(draft, outward ? relationship.targetId : relationship.sourceId, item);
  if (!other || draft.plan.edits.get(relationship.id) === void 0) return void 0;
  return addConnection(draft, {
    itemType: "relationship",
    subjectId: relationship.id,
    sourceItemId: outward ? item.id : other.id,
    targetItemId: outward ? other.id : item.id
  });
}
function addConnection(draft, parts3) {
  const item = {
    kind: "viewItem",
    id: draft.plan.context.newId(),
    viewId: draft.view.id,
    ...parts3
  };
  draft.add(item);
  return item;
}
function tellNesting(draft, itemId) {
  const inner = draft.get(itemId);
  const outer = draft.get(inner?.parentId);
  if (!inner?.subjectId || !outer?.subjectId) return;
  if (inner.itemType !== "element" || outer.itemType !== "element") return;
  for (const relationship of nestedRelationships(draft.plan.index, outer.subjectId, inner.subjectId)) {
    if (!between(draft, outer.id, inner.id, relationship.id)) nestBy(draft, relationship, outer, inner);
  }
}
function nestBy(draft, relationship, outer, inner) {
  const drawn2 = between(draft, outer.id, inner.id, relationship.id);
  if (drawn2) {
    const { bendpoints: _b2, sourceAttachment: _s, targetAttachment: _t, ...rest2 } = drawn2;
    const nesting = { ...rest2, itemType: "nesting" };
    draft.put(nesting);
    return nesting;
  }
  const outward = relationship.sourceId === outer.subjectId;
  return addConnection(draft, {
    itemType: "nesting",
    subjectId: relationship.id,
    sourceItemId: outward ? outer.id : inner.id,
    targetItemId: outward ? inner.id : outer.id
  });
}
function untellNesting(draft, movedIds) {
  const moved2 = new Set(movedIds);
  for (const item of draft.connectionsOf(moved2)) {
    if (item.itemType !== "nesting") continue;
    const { sourceItemId = "", targetItemId = "" } = item;
    if (draft.get(sourceItemId)?.parentId === targetItemId) continue;
    if (draft.get(targetItemId)?.parentId === sourceItemId) continue;
    draft.put({ ...item, itemType: "relationship" });
  }
}
function shown2(draft, relationshipId) {
  return draft.connections().some((item) => item.subjectId === relationshipId);
}
function between(draft, a, b, relationshipId) {
  return draft.connections().find(
    ({ subjectId, sourceItemId, targetItemId }) => subjectId === relationshipId && (sourceItemId === a && targetItemId === b || sourceItemId === b && targetItemId === a)
  );
}
function nearest(draft, conceptId, from) {
  const distance = (item) => isNode(item) && isNode(from) ? Math.hypot(middle(item).x - middle(from).x, middle(item).y - middle(from).y) : 0;
  let best;
  for (const item of draft.showing(conceptId)) {
    if (item.id !== from.id && (!best || distance(item) < distance(best))) best = item;
  }
  return best;
}
function middle({ x: x2 = 0, y = 0, width = 0, height = 0 }) {
  return { x: x2 + width / 2, y: y + height / 2 };
}

// domain/commands/view-moves.ts
function moveViewItems(plan, args) {
  const ids = args.items.map(({ id }) => id);
  const draft = ViewDraft.ofItems(plan, ids);
  const nodes = ids.map((id) => draft.needNode(id));
  const { parentId } = args;
  const moving = new Set(ids);
  const roots = ids.filter((id) => !draft.around(id).some((outer) => moving.has(outer.id)));
  if (parentId !== void 0) for (const id of roots) setParent(draft, id, parentId);
  place(draft, args.items);
  if (parentId !== void 0 && parentId !== null) {
    if (args.frame) draft.put({ ...draft.need(parentId), ...args.frame });
    if (args.nesting) for (const id of roots) meanNesting(draft, id, args.nesting, args.stateId);
  }
  return plan.done(
    parentId === void 0 ? "viewItem.move" : parentId === null ? "viewItem.unnest" : "viewItem.nest",
    named(plan, nodes)
  );
}
function resizeViewItems(plan, args) {
  const draft = ViewDraft.ofItems(
    plan,
    args.items.map(({ id }) => id)
  );
  const nodes = [];
  for (const { id, x: x2, y, width, height } of args.items) {
    const before = draft.needNode(id);
    nodes.push(before);
    draft.put({ ...before, x: x2, y, width, height });
    const along = (at) => ({
      x: x2 + (at.x - (before.x ?? 0)) / (before.width || 1) * width,
      y: y + (at.y - (before.y ?? 0)) / (before.height || 1) * height
    });
    for (const line of draft.connectionsOf(/* @__PURE__ */ new Set([id]))) {
      const next = { ...line };
      if (line.sourceItemId === id && line.sourceAttachment)
        next.sourceAttachment = along(line.sourceAttachment);
      if (line.targetItemId === id && line.targetAttachment)
        next.targetAttachment = along(line.targetAttachment);
      draft.put(next);
    }
  }
  return plan.done("viewItem.resize", named(plan, nodes));
}
function nestViewItem(plan, args) {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const node = draft.needNode(args.id);
  setParent(draft, args.id, args.parentId);
  if (args.x !== void 0 || args.y !== void 0)
    place(draft, [{ id: args.id, x: args.x ?? node.x ?? 0, y: args.y ?? node.y ?? 0 }]);
  if (args.frame) draft.put({ ...draft.need(args.parentId), ...args.frame });
  const inner = draft.need(args.id);
  const outer = draft.need(args.parentId);
  const meant = args.relationshipId === void 0 ? args.create && newNesting(draft, outer, inner, args.create, args.stateId) : plan.need("relationship", args.relationshipId);
  if (meant) {
    const { sourceId, targetId } = meant;
    const outward = sourceId === outer.subjectId && targetId === inner.subjectId;
    const inward = sourceId === inner.subjectId && targetId === outer.subjectId;
    if (!outward && !inward) throw new Refused(refusal("viewItem.endNotShown", {}, meant.id));
    nestBy(draft, meant, outer, inner);
  }
  return plan.done("viewItem.nest", named(plan, [node]));
}
function holdAll(draft, node) {
  const { nestedGap: gap } = VIEW_METRICS;
  let inner = node;
  for (const { id } of draft.around(node.id)) {
    const outer = draft.need(id);
    const right = (inner.x ?? 0) + (inner.width ?? 0) + gap - (outer.x ?? 0);
    const bottom = (inner.y ?? 0) + (inner.height ?? 0) + gap - (outer.y ?? 0);
    const width = Math.max(outer.width ?? 0, right);
    const height = Math.max(outer.height ?? 0, bottom);
    if (width !== outer.width || height !== outer.height) draft.put({ ...outer, width, height });
    inner = draft.need(id);
  }
}
function meanNesting(draft, id, nesting, stateId) {
  const inner = draft.need(id);
  const outer = draft.need(inner.parentId ?? "");
  const offer = nestingOffers(draft.plan.index, outer.subjectId ?? "", inner.subjectId ?? "").find(
    ({ type, reverse }) => type === nesting.type && reverse === (nesting.reverse ?? false)
  );
  if (!offer) return;
  const known = draft.plan.index.find("relationship", offer.relationshipId);
  nestBy(draft, known ?? newNesting(draft, outer, inner, nesting, stateId), outer, inner);
}
function newNesting(draft, outer, inner, { type, reverse }, stateId) {
  if (outer.itemType !== "element" || inner.itemType !== "element" || !outer.subjectId || !inner.subjectId)
    throw new Refused(refusal("viewItem.connectNeedsElements", {}, inner.id));
  const [sourceId, targetId] = reverse ? [inner.subjectId, outer.subjectId] : [outer.subjectId, inner.subjectId];
  createRelationship(draft.plan, {
    type,
    sourceId,
    targetId,
    ...draft.relationshipOwner(),
    ...stateId === void 0 ? {} : { stateId }
  });
  return draft.plan.need("relationship", draft.plan.createdIds.at(-1) ?? "");
}
function orderViewItems(plan, args) {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const chosen = new Set(args.ids);
  const items = args.ids.map((id) => draft.need(id));
  const groups = groupedBy(items, (item) => `${isNode(item)} ${item.parentId ?? ""}`);
  for (const [first] of groups.values()) {
    if (!first) continue;
    const siblings = draft.items.filter((item) => isNode(item) === isNode(first) && item.parentId === first.parentId).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const moved2 = siblings.filter(({ id }) => chosen.has(id));
    const rest2 = siblings.filter(({ id }) => !chosen.has(id));
    const sorted = args.to === "front" ? [...rest2, ...moved2] : [...moved2, ...rest2];
    sorted.forEach((item, order) => {
      if (item.order !== order) draft.put({ ...item, order });
    });
  }
  return plan.done(`viewItem.${args.to}`, named(plan, items));
}
function setParent(draft, id, parentId) {
  const { parentId: before, order: _order, ...rest2 } = draft.needNode(id);
  if ((before ?? null) === parentId) return;
  if (parentId === null) draft.put(rest2);
  else {
    draft.needFrame(parentId);
    if (parentId === id || draft.around(parentId).some((outer) => outer.id === id))
      throw new Refused(refusal("viewItem.insideItself", {}, id));
    draft.put({ ...rest2, parentId });
  }
  const siblings = draft.children(parentId ?? void 0).filter((item) => item.id !== id);
  const order = siblings.reduce((last, item) => Math.max(last, item.order ?? 0), -1) + 1;
  draft.put({ ...draft.need(id), order });
  untellNesting(draft, [id]);
}
function place(draft, places) {
  const ways = /* @__PURE__ */ new Map();
  for (const { id, x: x2, y } of places) {
    const { x: left = 0, y: top = 0 } = draft.need(id);
    ways.set(id, { dx: x2 - left, dy: y - top });
  }
  const given = new Set(ways.keys());
  for (const id of draft.within(given)) {
    if (given.has(id)) continue;
    const outer = draft.around(id).find((item) => given.has(item.id));
    const way = outer && ways.get(outer.id);
    if (way) ways.set(id, way);
  }
  for (const [id, { dx, dy }] of ways) {
    const item = draft.need(id);
    draft.put({ ...item, x: (item.x ?? 0) + dx, y: (item.y ?? 0) + dy });
  }
  for (const line of draft.connections()) {
    const from = ways.get(line.sourceItemId ?? "");
    const to = ways.get(line.targetItemId ?? "");
    if (!from && !to) continue;
    if (from && to && from.dx === to.dx && from.dy === to.dy) {
      draft.put(shifted(line, from.dx, from.dy));
      continue;
    }
    const next = { ...line };
    if (from && line.sourceAttachment)
      next.sourceAttachment = { x: line.sourceAttachment.x + from.dx, y: line.sourceAttachment.y + from.dy };
    if (to && line.targetAttachment)
      next.targetAttachment = { x: line.targetAttachment.x + to.dx, y: line.targetAttachment.y + to.dy };
    draft.put(next);
  }
}
function named(plan, items) {
  return items.map((item) => plan.index.get(item.subjectId ?? "") ?? item);
}

// domain/commands/view-items.ts
function addViewItems(plan, args) {
  const draft = new ViewDraft(plan, args.viewId);
  const added = args.items.map(
    (item) => "x" in item ? addNode(draft, item) : addAskedConnection(draft, item)
  );
  args.items.forEach((item, at) => {
    const node = added[at];
    if (item.itemType !== "element" || item.parentId === void 0 || !node) return;
    holdAll(draft, node);
    if (item.nesting) meanNesting(draft, node.id, item.nesting, args.stateId);
  });
  if (args.withRelationships ?? true)
    drawRelationships(
      draft,
      added.filter((item) => item.itemType === "element").map((item) => item.id)
    );
  return plan.done(
    "viewItem.add",
    added.map((item) => plan.index.get(item.subjectId ?? "") ?? item),
    {
      view: draft.view.name["fi"] ?? ""
    }
  );
}
function addElementNode(draft, elementId, place2) {
  return addNode(draft, { itemType: "element", elementId, ...place2 });
}
function addNode(draft, asked) {
  const { plan } = draft;
  if (asked.parentId !== void 0) draft.needFrame(asked.parentId);
  const item = {
    kind: "viewItem",
    id: plan.context.newId(),
    viewId: draft.view.id,
    itemType: "label",
    ...asked.parentId === void 0 ? {} : { parentId: asked.parentId },
    x: asked.x,
    y: asked.y,
    width: 0,
    height: 0
  };
  let size = VIEW_METRICS[asked.itemType];
  switch (asked.itemType) {
    case "element": {
      const element = plan.need("element", asked.elementId);
      item.itemType = "element";
      item.subjectId = element.id;
      if (element.type.endsWith("Junction")) size = VIEW_METRICS.junction;
      break;
    }
    case "container":
      item.itemType = "container";
      item.label = { [asked.label.language]: asked.label.text };
      break;
    case "label":
      item.label = { [asked.label.language]: asked.label.text };
      if (asked.subjectId !== void 0) item.subjectId = needConcept(plan, asked.subjectId);
      break;
    case "viewReference":
      item.linkedViewId = plan.need("view", asked.linkedViewId).id;
      break;
    case "image":
      item.itemType = "image";
      item.imageId = imageOf(draft, asked);
      break;
  }
  draft.add({ ...item, width: asked.width ?? size.width, height: asked.height ?? size.height });
  return draft.need(item.id);
}
function addAskedConnection(draft, asked) {
  if (asked.itemType === "line") {
    const { sourceItemId, targetItemId } = asked;
    draft.need(sourceItemId);
    draft.need(targetItemId);
    if (sourceItemId === targetItemId) throw new Refused(refusal("viewItem.lineToItself", {}, sourceItemId));
    return addConnection(draft, { itemType: "line", sourceItemId, targetItemId });
  }
  const relationship = draft.plan.need("relationship", asked.relationshipId);
  const { sourceId, targetId } = relationship;
  const end = (given, conceptId, other) => {
    const item = given === void 0 ? void 0 : draft.need(given);
    const found = item ?? (other ? nearest(draft, conceptId, other) : draft.showing(conceptId)[0]);
    if (found?.subjectId !== conceptId || found.itemType === "label")
      throw new Refused(refusal("viewItem.endNotShown", {}, relationship.id));
    return found;
  };
  const source = end(asked.sourceItemId, sourceId);
  const target = end(asked.targetItemId, targetId, source);
  if (asked.itemType === "nesting") {
    if (source.parentId === target.id) return nestBy(draft, relationship, target, source);
    if (target.parentId === source.id) return nestBy(draft, relationship, source, target);
    throw new Refused(refusal("viewItem.notInside", {}, relationship.id));
  }
  return addConnection(draft, {
    itemType: "relationship",
    subjectId: relationship.id,
    sourceItemId: source.id,
    targetItemId: target.id
  });
}
function deleteViewItems(plan, args) {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const gone = args.ids.map((id) => draft.need(id));
  const subjects = gone.map((item) => plan.index.get(item.subjectId ?? "") ?? item);
  if (args.keepNested) {
    const leaving = new Set(args.ids);
    for (const item of gone) {
      const around2 = draft.around(item.id).find(({ id }) => !leaving.has(id));
      for (const inner of draft.children(item.id)) {
        if (leaving.has(inner.id)) continue;
        const { parentId: _gone, ...rest2 } = inner;
        draft.put(around2 ? { ...rest2, parentId: around2.id } : rest2);
      }
    }
  }
  draft.remove(args.ids);
  if (args.fromModel) {
    for (const item of gone) {
      const subject = item.itemType === "label" ? void 0 : plan.edits.get(item.subjectId ?? "");
      if (subject?.kind === "element" && subject.reference)
        throw new Refused(refusal("reference.locked", {}, subject.id));
      if (subject) removeWithDependants(plan, subject.id);
    }
  }
  return plan.done(args.fromModel ? "viewItem.deleteFromModel" : "viewItem.delete", subjects);
}
function setViewItemImage(plan, args) {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const items = args.ids.map((id) => draft.needNode(id));
  const imageId = args.imageId === null ? void 0 : imageOf(draft, args);
  for (const item of items) {
    const { imageId: _before, ...rest2 } = item;
    if (imageId === void 0 && item.itemType === "image")
      throw new Refused(refusal("viewItem.imageNeeded", {}, item.id));
    draft.put(imageId === void 0 ? rest2 : { ...rest2, imageId });
  }
  return plan.done(
    "viewItem.image",
    items.map((item) => plan.index.get(item.subjectId ?? "") ?? item)
  );
}
function imageOf(draft, asked) {
  if (typeof asked.imageId === "string") return draft.plan.need("image", asked.imageId).id;
  if (!asked.picture) throw new Refused(refusal("viewItem.imageNeeded"));
  const { ownerId } = draft.view;
  const same = draft.plan.index.pointing("image", "owner", ownerId).find((image2) => image2.base64 === asked.picture?.base64);
  if (same) return same.id;
  const image = { kind: "image", id: draft.plan.context.newId(), ownerId, ...asked.picture };
  draft.plan.edits.put(image);
  return image.id;
}
function needConcept(plan, id) {
  const record = plan.edits.get(id);
  if (record?.kind === "element" || record?.kind === "relationship") return id;
  throw new Refused(refusal("model.missing", { kind: "element", id }, id));
}

// domain/commands/view-drawn.ts
function drawView(plan, args) {
  const { ownerId, name, routing, viewId } = args;
  const view = viewId === void 0 ? newView(plan, { ownerId, name, ...routing === void 0 ? {} : { routing } }) : unpinned(plan, viewId, routing);
  const draft = new ViewDraft(plan, view.id);
  const nodes = /* @__PURE__ */ new Map();
  const need = (key2) => {
    const item = nodes.get(key2);
    if (!item) throw new Refused(refusal("model.missing", { kind: "viewItem", id: key2 }, key2));
    return item;
  };
  for (const { key: key2, parentKey, elementId, label, x: x2, y, width, height } of args.nodes) {
    const parentId = parentKey === void 0 ? {} : { parentId: need(parentKey).id };
    const rect = { x: x2, y, width, height };
    if (elementId === void 0) {
      const group = {
        kind: "viewItem",
        id: plan.context.newId(),
        viewId: view.id,
        itemType: "container",
        ...parentId,
        ...label === void 0 ? {} : { label },
        ...rect,
        order: nodes.size
      };
      draft.add(group);
      nodes.set(key2, group);
    } else nodes.set(key2, addElementNode(draft, elementId, { ...rect, ...parentId }));
  }
  for (const { relationshipId, fromKey, toKey } of args.lines) {
    const { sourceId, targetId } = plan.need("relationship", relationshipId);
    const [from, to] = [need(fromKey), need(toKey)];
    if (from.subjectId !== sourceId || to.subjectId !== targetId)
      throw new Refused(refusal("viewItem.endNotShown", {}, relationshipId));
    addConnection(draft, {
      itemType: "relationship",
      subjectId: relationshipId,
      sourceItemId: from.id,
      targetItemId: to.id
    });
  }
  return plan.done("view.draw", [view]);
}

// domain/commands/view-arrange.ts
function arrangeViewItems(plan, { items, lines }) {
  const draft = ViewDraft.ofItems(
    plan,
    [...items, ...lines].map(({ id }) => id)
  );
  for (const { id, x: x2, y, width, height } of items) {
    const before = draft.needNode(id);
    if (before.x !== x2 || before.y !== y || before.width !== width || before.height !== height)
      draft.put({ ...before, x: x2, y, width, height });
  }
  for (const { id, points } of lines) {
    const line = draft.needConnection(id);
    const { bendpoints: bends = [], sourceAttachment: from, targetAttachment: to, ...rest2 } = line;
    const same = bends.length === points.length && bends.every(({ x: x2, y }, i2) => x2 === points[i2]?.x && y === points[i2]?.y);
    if (same && !from && !to) continue;
    const next = rest2;
    draft.put(points.length > 0 ? { ...next, bendpoints: points } : next);
  }
  return plan.done("viewItem.arrange", [draft.view]);
}

// domain/commands/view-connections.ts
function bendConnection(plan, args) {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const line = draft.needConnection(args.id);
  const next = { ...line };
  if (args.points.length > 0) next.bendpoints = args.points;
  else delete next.bendpoints;
  for (const key2 of ["sourceAttachment", "targetAttachment"]) {
    const at = args[key2];
    if (at === null) delete next[key2];
    else if (at !== void 0) next[key2] = at;
  }
  draft.put(next);
  return plan.done("viewItem.bendpoints", [plan.index.get(line.subjectId ?? "") ?? line]);
}
function reconnect(plan, args) {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const line = draft.needConnection(args.id);
  const source = draft.need(args.sourceItemId ?? line.sourceItemId ?? "");
  const target = draft.need(args.targetItemId ?? line.targetItemId ?? "");
  const hanging = draft.hangingOn([line.id]);
  for (const end of [source, target]) {
    if (end.id === line.id || hanging.has(end.id))
      throw new Refused(refusal("viewItem.connectsItself", {}, line.id));
  }
  const next = { ...line, sourceItemId: source.id, targetItemId: target.id };
  if (source.id !== line.sourceItemId) delete next.sourceAttachment;
  if (target.id !== line.targetItemId) delete next.targetAttachment;
  if (line.itemType === "line") {
    if (source.id === target.id) throw new Refused(refusal("viewItem.lineToItself", {}, line.id));
    draft.put(next);
  } else {
    const [sourceId, targetId] = [conceptOf(source), conceptOf(target)];
    draft.put({ ...next, itemType: "relationship" });
    updateRelationships(plan, {
      ids: [plan.need("relationship", line.subjectId ?? "").id],
      sourceId,
      targetId
    });
  }
  return plan.done("viewItem.reconnect", [plan.index.get(line.subjectId ?? "") ?? line]);
}
function conceptOf(item) {
  const concept = item.itemType === "element" || item.itemType === "relationship";
  if (!concept || item.subjectId === void 0)
    throw new Refused(refusal("viewItem.connectNeedsElements", {}, item.id));
  return item.subjectId;
}

// domain/commands/view-concepts.ts
function addNewElement(plan, args) {
  const draft = new ViewDraft(plan, args.viewId);
  const { stateId } = args;
  createElements(plan, {
    ownerId: args.ownerId ?? draft.view.ownerId,
    type: args.type,
    names: [args.name.text],
    language: args.name.language,
    ...stateId === void 0 ? {} : { stateId }
  });
  const element = plan.need("element", plan.createdIds[0] ?? "");
  const { x: x2, y, width, height, parentId } = args;
  const node = addElementNode(draft, element.id, {
    x: x2,
    y,
    ...width === void 0 ? {} : { width },
    ...height === void 0 ? {} : { height },
    ...parentId === void 0 ? {} : { parentId }
  });
  if (parentId !== void 0) holdAll(draft, node);
  if (args.nesting) {
    const outer = draft.need(parentId ?? "");
    nestBy(draft, newNesting(draft, outer, node, args.nesting, stateId), outer, node);
  }
  if (args.connect) {
    const other = draft.need(args.connect.itemId);
    const [source, target] = args.connect.reverse ? [node, other] : [other, node];
    const relationship = newRelationship(draft, source, target, { type: args.connect.type, stateId });
    addConnection(draft, {
      itemType: "relationship",
      subjectId: relationship.id,
      sourceItemId: source.id,
      targetItemId: target.id
    });
  }
  return plan.done("view.addNewElement", [element]);
}
function connectItems(plan, args) {
  const draft = new ViewDraft(plan, args.viewId);
  const source = draft.need(args.sourceItemId);
  const target = draft.need(args.targetItemId);
  const sourceId = conceptOf(source);
  const targetId = conceptOf(target);
  const same = args.another ? [] : plan.index.pointing("relationship", "source", sourceId).filter((known) => known.targetId === targetId && sameMeaning(known, args));
  const undrawn = same.find(
    ({ id }) => !draft.connections().some(
      (item) => item.subjectId === id && item.sourceItemId === source.id && item.targetItemId === target.id
    )
  );
  if (!undrawn && same.length > 0 && args.type !== "Flow")
    throw new Refused(refusal("view.alreadyConnected", {}, same[0]?.id));
  const { type, name, accessType, influenceStrength, directed, flow, stateId } = args;
  const meaning2 = { type, name, accessType, influenceStrength, directed, flow, stateId };
  const relationship = undrawn ?? newRelationship(draft, source, target, meaning2);
  addConnection(draft, {
    itemType: "relationship",
    subjectId: relationship.id,
    sourceItemId: source.id,
    targetItemId: target.id,
    ...args.bendpoints && args.bendpoints.length > 0 ? { bendpoints: args.bendpoints } : {}
  });
  return plan.done("view.connect", [relationship]);
}
function newRelationship(draft, source, target, meaning2) {
  const { plan } = draft;
  const { stateId, ...attributes } = meaning2;
  createRelationship(plan, {
    ...attributes,
    sourceId: conceptOf(source),
    targetId: conceptOf(target),
    ...draft.relationshipOwner(),
    ...stateId === void 0 ? {} : { stateId }
  });
  return plan.need("relationship", plan.createdIds.at(-1) ?? "");
}
function sameMeaning(known, { type, accessType, influenceStrength, directed }) {
  return known.type === type && (accessType === void 0 || known.accessType === accessType) && (influenceStrength === void 0 || known.influenceStrength === influenceStrength) && (directed === void 0 || (known.directed ?? false) === directed);
}

// domain/commands/view-copies.ts
function copyViewItems(plan, args) {
  const from = ViewDraft.ofItems(plan, args.ids);
  const to = from.view.id === args.viewId ? from : new ViewDraft(plan, args.viewId);
  if (args.parentId !== void 0) to.needFrame(args.parentId);
  const copied2 = from.within(args.ids.filter((id) => isNode(from.need(id))));
  for (let more = true; more; ) {
    more = false;
    for (const { id, sourceItemId = "", targetItemId = "" } of from.connections()) {
      if (copied2.has(id) || !copied2.has(sourceItemId) || !copied2.has(targetItemId)) continue;
      copied2.add(id);
      more = true;
    }
  }
  const originals = from.items.filter(({ id }) => copied2.has(id));
  const subjects = args.asNew ? newSubjects(plan, originals, args.asNew) : void 0;
  const copies = copiedItems(plan, originals);
  const fresh = new Set(copies.map(({ id }) => id));
  for (const copy of copies) {
    const { parentId, order: _before, ...rest2 } = shifted(copy, args.dx, args.dy);
    const around2 = parentId !== void 0 && fresh.has(parentId) ? parentId : args.parentId;
    const subjectId = rest2.subjectId === void 0 ? void 0 : subjects?.get(rest2.subjectId);
    to.add({
      ...rest2,
      viewId: to.view.id,
      ...subjectId === void 0 ? {} : { subjectId },
      ...around2 !== void 0 && isNode(copy) ? { parentId: around2 } : {}
    });
  }
  if (args.move) from.remove(originals.filter(isNode).map(({ id }) => id));
  return plan.done(
    args.move ? "viewItem.moveToView" : args.asNew ? "viewItem.copyAsNew" : "viewItem.copy",
    originals.filter(isNode).map((item) => plan.index.get(item.subjectId ?? "") ?? item)
  );
}
function newSubjects(plan, items, { nameSuffix, stateId }) {
  const fresh = /* @__PURE__ */ new Map();
  const shown3 = (types) => [
    ...new Set(items.flatMap((item) => types.includes(item.itemType) ? item.subjectId ?? [] : []))
  ];
  const elementIds = shown3(["element"]);
  if (elementIds.length > 0) {
    const first = plan.createdIds.length;
    duplicateElements(plan, { ids: elementIds, nameSuffix, ...stateId === void 0 ? {} : { stateId } });
    elementIds.forEach((id, at) => fresh.set(id, plan.createdIds[first + at] ?? id));
  }
  let waiting = shown3(["relationship", "nesting"]).flatMap((id) => plan.index.find("relationship", id) ?? []);
  while (waiting.length > 0) {
    const ready = waiting.filter(({ sourceId, targetId }) => fresh.has(sourceId) && fresh.has(targetId));
    if (ready.length === 0) throw new Refused(refusal("viewItem.endNotShown", {}, waiting[0]?.id));
    for (const relationship of ready) {
      const { externalIds: _other, ...rest2 } = relationship;
      const id = plan.context.newId();
      plan.create({
        ...rest2,
        id,
        sourceId: fresh.get(rest2.sourceId) ?? rest2.sourceId,
        targetId: fresh.get(rest2.targetId) ?? rest2.targetId
      });
      markNew(plan, stateId, id);
      fresh.set(relationship.id, id);
    }
    waiting = waiting.filter(({ id }) => !fresh.has(id));
  }
  return fresh;
}

// domain/drawing/neighbourhood-layout.ts
var RANKS = [
  "motivation",
  "strategy",
  "business",
  "application",
  "technology",
  "physical",
  "implementation",
  "composite"
];
var PER_ROW = 6;
var PER_COLUMN = 8;
var MARGIN = 20;
var FIRST_LANE = 16;
var LANE = 7;
var BEFORE_MIDDLE = 34;
var PORT = 16;
var EXIT = 14;
var LANES = 7;
var NAMES = 60;
function layOutNeighbourhood(middle2, neighbours) {
  const rank = (layer) => RANKS.indexOf(layer);
  const beside = neighbours.filter(({ layer }) => layer === middle2.layer);
  const rows = (others, order) => order.flatMap(
    (layer) => chunks(
      others.filter((one2) => one2.layer === layer),
      PER_ROW
    )
  );
  const at = rank(middle2.layer);
  const across = { width: VIEW_METRICS.element.width, height: VIEW_METRICS.element.height, gap: VIEW_METRICS.gap };
  const upright = { width: VIEW_METRICS.element.height, height: VIEW_METRICS.element.width, gap: VIEW_METRICS.gap / 2 };
  const top = side(rows(neighbours, RANKS.slice(0, at).reverse()), across);
  const bottom = side(rows(neighbours, RANKS.slice(at + 1)), across);
  const left = side(
    chunks(
      beside.filter(({ incoming }) => incoming),
      PER_COLUMN
    ),
    upright
  );
  const right = side(
    chunks(
      beside.filter(({ incoming }) => !incoming),
      PER_COLUMN
    ),
    upright
  );
  const width = Math.max(VIEW_METRICS.element.width, PORT * (Math.max(top.entries.length, bottom.entries.length) + 1));
  const height = Math.max(VIEW_METRICS.element.height, PORT * (Math.max(left.entries.length, right.entries.length) + 1));
  const nodes = [{ id: middle2.id, x: -width / 2, y: -height / 2, width, height }];
  const bends = /* @__PURE__ */ new Map();
  const place2 = (one2, half, edge, room, turn) => {
    const lanes = lanesOf(one2.entries, half);
    const start = edge + BEFORE_MIDDLE + LANE * one2.entries.length + room;
    for (const { neighbour, along, depth } of one2.nodes) {
      const { x: x2, y } = turn(along, start + depth);
      const size = neighbour.junction ? VIEW_METRICS.junction : VIEW_METRICS.element;
      nodes.push({ id: neighbour.id, x: x2 - size.width / 2, y: y - size.height / 2, ...size });
    }
    for (const [{ lineId, path, along }, { port, lane }] of lanes) {
      if (path.length === 0 && Math.abs(along - port) < 1) continue;
      const depth = edge + BEFORE_MIDDLE + LANE * lane;
      bends.set(lineId, [...path.map(([a, d]) => turn(a, start + d)), turn(along, depth), turn(port, depth)]);
    }
  };
  place2(left, height / 2, width / 2, NAMES, (along, depth) => ({ x: -depth, y: along }));
  place2(right, height / 2, width / 2, NAMES, (along, depth) => ({ x: depth, y: along }));
  const beyond = Math.max(height / 2, left.reach, right.reach);
  place2(top, width / 2, beyond, FIRST_LANE, (along, depth) => ({ x: along, y: -depth }));
  place2(bottom, width / 2, beyond, FIRST_LANE, (along, depth) => ({ x: along, y: depth }));
  return moved(nodes, bends);
}
function side(rows, cell2) {
  const columns = Math.max(0, ...rows.map((row2) => row2.length));
  const pitch = cell2.width + cell2.gap;
  const between2 = VIEW_METRICS.gap;
  const nodes = [];
  const entries = [];
  const used = /* @__PURE__ */ new Map();
  rows.forEach((row2, r) => {
    const first = Math.floor((columns - row2.length) / 2);
    row2.forEach((neighbour, i2) => {
      const along = (first + i2 + 0.5 - columns / 2) * pitch;
      const near = r * (cell2.height + between2);
      nodes.push({ neighbour, along, depth: near + cell2.height / 2 });
      neighbour.lineIds.forEach((lineId, k) => {
        const exit = along + (neighbour.junction ? 0 : (k - (neighbour.lineIds.length - 1) / 2) * EXIT);
        if (r === 0) {
          entries.push({ lineId, along: exit, path: [] });
          return;
        }
        const gutter = along < 0 ? along + pitch / 2 : along - pitch / 2;
        const n2 = used.get(gutter) ?? 0;
        used.set(gutter, n2 + 1);
        const step = Math.ceil(n2 % LANES / 2) * (n2 % 2 === 0 ? 1 : -1);
        const lane = gutter + step * cell2.gap / 8;
        const gap = near - between2 / 2 + step * 3;
        entries.push({
          lineId,
          along: lane,
          path: [
            [exit, gap],
            [lane, gap]
          ]
        });
      });
    });
  });
  return { nodes, entries, reach: columns * pitch / 2 };
}
function lanesOf(entries, half) {
  const sorted = [...entries].sort((a, b) => a.along - b.along);
  const [only] = sorted;
  const ports = new Map(
    sorted.map((entry, i2) => [entry, -half + (i2 + 1) * 2 * half / (sorted.length + 1)])
  );
  if (only && sorted.length === 1) ports.set(only, Math.max(PORT - half, Math.min(half - PORT, only.along)));
  const outermost = [...entries].sort((a, b) => Math.abs(b.along) - Math.abs(a.along));
  return new Map(outermost.map((entry, lane) => [entry, { port: ports.get(entry) ?? 0, lane }]));
}
function moved(nodes, bends) {
  const points = [...bends.values()].flat();
  const dx = MARGIN - Math.min(...nodes.map(({ x: x2 }) => x2), ...points.map(({ x: x2 }) => x2));
  const dy = MARGIN - Math.min(...nodes.map(({ y }) => y), ...points.map(({ y }) => y));
  const shift = (point) => ({
    ...point,
    x: Math.round(point.x + dx),
    y: Math.round(point.y + dy)
  });
  return {
    nodes: nodes.map(shift),
    bends: new Map([...bends].map(([id, line]) => [id, line.map(shift)]))
  };
}
function chunks(values, size) {
  const count = Math.ceil(values.length / size);
  const each = Math.ceil(values.length / Math.max(count, 1));
  const out = [];
  for (let at = 0; at < values.length; at += each) out.push(values.slice(at, at + each));
  return out;
}

// domain/commands/view-generate.ts
function generateView(plan, args) {
  const middle2 = plan.need("element", args.elementId);
  const { viewpoint } = args;
  const view = newView(plan, {
    ownerId: args.ownerId ?? middle2.ownerId,
    name: args.name ?? { language: "fi", text: textIn(middle2.name, "fi") || middle2.type },
    ...viewpoint === void 0 ? {} : { viewpoint },
    routing: "orthogonal"
  });
  if (args.folderId !== void 0) putInFolder(plan, args.folderId, [view.id]);
  const draft = new ViewDraft(plan, view.id);
  const around2 = [...neighboursOf(plan, middle2).values()].sort((a, b) => byName2(a.element, b.element));
  const layout = layOutNeighbourhood({ id: middle2.id, layer: layerOf2(middle2) }, around2);
  const nodes = /* @__PURE__ */ new Map();
  for (const { id, ...place2 } of layout.nodes) nodes.set(id, addElementNode(draft, id, place2).id);
  for (const { id, sourceId, targetId } of plan.index.relationshipsOf(middle2.id)) {
    const sourceItemId = nodes.get(sourceId);
    const targetItemId = nodes.get(targetId);
    if (sourceItemId === void 0 || targetItemId === void 0) continue;
    const inward = layout.bends.get(id) ?? [];
    const bendpoints2 = targetId === middle2.id ? [...inward] : inward.toReversed();
    addConnection(draft, {
      itemType: "relationship",
      subjectId: id,
      sourceItemId,
      targetItemId,
      ...bendpoints2.length > 0 ? { bendpoints: bendpoints2 } : {}
    });
  }
  return plan.done("view.generate", [middle2]);
}
function neighboursOf(plan, middle2) {
  const found = /* @__PURE__ */ new Map();
  for (const { id, sourceId, targetId } of plan.index.relationshipsOf(middle2.id)) {
    const incoming = targetId === middle2.id;
    const element = plan.index.find("element", incoming ? sourceId : targetId);
    if (!element || element.id === middle2.id) continue;
    const known = found.get(element.id);
    if (known) {
      known.lineIds.push(id);
      continue;
    }
    const junction = isJunction(element.type);
    found.set(element.id, {
      id: element.id,
      layer: layerOf2(element),
      junction,
      incoming,
      element,
      lineIds: [id]
    });
  }
  return found;
}
function layerOf2({ type }) {
  return isElementType(type) ? ELEMENT_TYPES[type] : "composite";
}
function byName2(a, b) {
  return textIn(a.name, "fi").localeCompare(textIn(b.name, "fi"), "fi") || (a.id < b.id ? -1 : 1);
}

// domain/commands/view-groups.ts
function groupViewItems(plan, args) {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const given = new Set(args.ids);
  const nodes = args.ids.map((id) => draft.needNode(id)).filter(({ id }) => !draft.around(id).some((outer) => given.has(outer.id)));
  const common = draft.around(nodes[0]?.id ?? "").find((outer) => nodes.every(({ id }) => draft.around(id).some((one2) => one2.id === outer.id)));
  const group = {
    kind: "viewItem",
    id: plan.context.newId(),
    viewId: draft.view.id,
    itemType: "container",
    label: { [args.label.language]: args.label.text },
    ...common ? { parentId: common.id } : {},
    ...frameOf(nodes)
  };
  draft.add(group);
  for (const { id } of nodes) setParent(draft, id, group.id);
  return plan.done(
    "viewItem.group",
    nodes.map((item) => plan.index.get(item.subjectId ?? "") ?? item)
  );
}
function ungroupViewItems(plan, args) {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const groups = args.ids.map((id) => draft.need(id));
  for (const { id, itemType } of groups)
    if (itemType !== "container") throw new Refused(refusal("viewItem.notGroup", {}, id));
  for (const { id } of groups) {
    const around2 = draft.need(id).parentId ?? null;
    for (const inner of draft.children(id)) setParent(draft, inner.id, around2);
    draft.remove([id]);
  }
  return plan.done("viewItem.ungroup", groups);
}
function frameOf(nodes) {
  const { nestedGap: gap, titleBand } = VIEW_METRICS;
  const left = Math.min(...nodes.map(({ x: x2 = 0 }) => x2)) - gap;
  const top = Math.min(...nodes.map(({ y = 0 }) => y)) - titleBand;
  const right = Math.max(...nodes.map(({ x: x2 = 0, width = 0 }) => x2 + width)) + gap;
  const bottom = Math.max(...nodes.map(({ y = 0, height = 0 }) => y + height)) + gap;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

// domain/commands/view-looks.ts
function styleViewItems(plan, args) {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const items = args.ids.map((id) => draft.need(id));
  for (const item of items) {
    const { style: before, ...rest2 } = item;
    const style = args.style === null ? void 0 : styled(before, args.style);
    draft.put(style ? { ...rest2, style } : rest2);
  }
  return plan.done(
    "viewItem.style",
    items.map((item) => plan.index.get(item.subjectId ?? "") ?? item)
  );
}
function labelViewItem(plan, args) {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const item = draft.need(args.id);
  if (item.itemType === "element" || item.itemType === "relationship" || item.itemType === "nesting")
    throw new Refused(refusal("viewItem.nameInModel", {}, args.id));
  const { label: before, ...rest2 } = item;
  const label = withText(before, args.label.language, args.label.text);
  const next = Object.keys(label).length > 0 ? { ...rest2, label } : rest2;
  draft.put(next);
  return plan.done("viewItem.label", [next]);
}
function styled(before, patch) {
  const { font: fontPatch, ...others } = patch;
  const font = fontPatch ? patched(before?.font, fontPatch) : fontPatch === null ? void 0 : before?.font;
  return patched(before, { ...others, font: font ?? null });
}

// domain/commands/registry.ts
var COMMANDS = {
  "element.create": createElements,
  "element.update": updateElements,
  "element.duplicate": duplicateElements,
  "element.delete": deleteElements,
  "element.merge": mergeElements,
  "element.setDifferent": setDifferent,
  "placement.create": createPlacements,
  "placement.move": movePlacements,
  "placement.delete": deletePlacements,
  "relationship.create": createRelationship,
  "relationship.update": updateRelationships,
  "relationship.delete": deleteRelationships,
  "fate.set": setFate,
  "applicability.set": setApplicability,
  "organisation.create": createOrganisation,
  "organisation.update": updateOrganisation,
  "state.create": createState,
  "state.update": updateState,
  "state.delete": deleteState,
  "referenceModel.create": createReferenceModel,
  "referenceModel.update": updateReferenceModel,
  "referenceModel.install": installReferenceModel,
  "referenceModel.upgrade": upgradeReferenceModel,
  "referenceModel.unlock": unlockReferenceModel,
  "referenceModel.delete": deleteReferenceModel,
  "referencePart.create": createReferencePart,
  "referencePart.update": updateReferencePart,
  "referencePart.move": moveReferencePart,
  "referencePart.delete": deleteReferencePart,
  "view.create": createView,
  "view.update": updateViews,
  "view.duplicate": duplicateViews,
  "view.delete": deleteViews,
  "view.move": moveViews,
  "view.generate": generateView,
  "view.draw": drawView,
  "view.pin": pinView,
  "view.narrow": narrowView,
  "view.addNewElement": addNewElement,
  "view.connect": connectItems,
  "viewItem.add": addViewItems,
  "viewItem.copy": copyViewItems,
  "viewItem.group": groupViewItems,
  "viewItem.ungroup": ungroupViewItems,
  "viewItem.move": moveViewItems,
  "viewItem.resize": resizeViewItems,
  "viewItem.arrange": arrangeViewItems,
  "viewItem.nest": nestViewItem,
  "viewItem.style": styleViewItems,
  "viewItem.label": labelViewItem,
  "viewItem.bendpoints": bendConnection,
  "viewItem.reconnect": reconnect,
  "viewItem.order": orderViewItems,
  "viewItem.delete": deleteViewItems,
  "viewItem.image": setViewItemImage,
  "folder.create": createFolder,
  "folder.rename": renameFolder,
  "folder.move": moveFolders,
  "folder.delete": deleteFolders,
  "specialization.create": createSpecialization,
  "specialization.update": updateSpecialization,
  "specialization.delete": deleteSpecializations,
  "propertyDefinition.create": createPropertyDefinition,
  "propertyDefinition.update": updatePropertyDefinition,
  "propertyDefinition.delete": deletePropertyDefinitions,
  "property.set": setProperty,
  "look.save": saveLook,
  "look.delete": deleteLook
};
function planCommand(name, index, args, context) {
  return COMMANDS[name](new Plan(index, context), args);
}

// engine/store/workspace.ts
var import_node_crypto2 = require("node:crypto");

// engine/store/diff-text.ts
var RECORD_BYTES = 640;
var BYTES_PER_CHARACTER = 3;
var DiffText = class {
  constructor(diff) {
    this.diff = diff;
    this.bytes = Buffer.allocUnsafeSlow(4096 + RECORD_BYTES * (diff.added.length + 2 * diff.changed.length));
    this.put('{"added":[');
  }
  diff;
  bytes;
  at = 0;
  part = "added";
  first = true;
  /** Takes the next added record and returns its JSON. */
  added(record) {
    const text = JSON.stringify(record);
    this.next(text);
    return text;
  }
  /** Takes the next changed record and returns the JSON of what it becomes. */
  changed({ before, after }) {
    const text = JSON.stringify(after);
    this.turn();
    this.next(`{"before":${JSON.stringify(before)},"after":${text}}`);
    return text;
  }
  /** JSON of the whole diff. */
  whole() {
    this.turn();
    this.put(`],"removed":${JSON.stringify(this.diff.removed)}}`);
    return this.bytes.subarray(0, this.at);
  }
  turn() {
    if (this.part === "changed") return;
    this.part = "changed";
    this.first = true;
    this.put('],"changed":[');
  }
  next(text) {
    if (!this.first) this.put(",");
    this.first = false;
    this.put(text);
  }
  put(text) {
    const needed2 = this.at + text.length * BYTES_PER_CHARACTER;
    if (needed2 > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed2, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.at);
      this.bytes = larger;
    }
    this.at += this.bytes.write(text, this.at);
  }
};

// engine/store/apply-diff.ts
var ROWS2 = 64;
var MANY = 2e3;
var DiffWriter = class {
  constructor(db) {
    this.db = db;
    const insert = (rows) => db.prepare(`INSERT INTO record (id, kind, body) VALUES ${Array(rows).fill("(?, ?, ?)").join(", ")}`);
    this.insert = insert(1);
    this.insertMany = insert(ROWS2);
    this.update = db.prepare("UPDATE record SET body = ? WHERE id = ? AND kind = ?");
    this.remove = db.prepare("DELETE FROM record WHERE id = ? AND kind = ?");
  }
  db;
  insert;
  insertMany;
  update;
  remove;
  /**
   * Writes the diff and returns its JSON in UTF-8, for the log. Throws where a record to change or remove is not there; the
   * transaction is then rolled back as a whole.
   */
  write(diff) {
    const text = new DiffText(diff);
    for (const { id, kind } of diff.removed) one(this.remove.run(id, kind).changes, id);
    const anew = diff.added.length >= MANY && diff.added.length > this.rows();
    if (anew) this.db.exec("DROP INDEX record_id");
    this.add(diff, text);
    if (anew) this.db.exec("CREATE UNIQUE INDEX record_id ON record (id)");
    for (const change of diff.changed) {
      const { id, kind } = change.after;
      one(this.update.run(text.changed(change), id, kind).changes, id);
    }
    return text.whole();
  }
  /** At most so many rows are in the table. */
  rows() {
    return Number(this.db.prepare("SELECT max(position) FROM record").pluck().get() ?? 0);
  }
  add(diff, text) {
    let values = [];
    for (const record of diff.added) {
      values.push(record.id, record.kind, text.added(record));
      if (values.length < ROWS2 * 3) continue;
      this.insertMany.run(values);
      values = [];
    }
    for (let at = 0; at < values.length; at += 3) this.insert.run(values.slice(at, at + 3));
  }
};
function one(changes, id) {
  if (changes !== 1) throw new Error(`the file does not hold ${id} as expected`);
}

// engine/store/import-log.ts
function idsOf(diff) {
  return [...diff.added.map(({ id }) => id), ...diff.changed.map(({ after }) => after.id)];
}

// engine/store/change-log.ts
var IMPORT_COMMAND = "import.apply";
var LABELS = "seq, kind, undoes, label_key, label_params, at";
var ChangeLog = class {
  constructor(db) {
    this.db = db;
    this.insert = db.prepare(
      "INSERT INTO change (seq, kind, undoes, command, label_key, label_params, diff, client, at) VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?)"
    );
    for (const row2 of db.prepare("SELECT seq, kind, undoes FROM change ORDER BY seq").iterate()) {
      const { seq, kind, undoes } = row2;
      this.noted(seq, kind, undoes ?? void 0);
    }
  }
  db;
  insert;
  undoStack = [];
  redoStack = [];
  last = 0;
  /** Number of the newest row: the revision of the model. 0 in a new file. */
  get revision() {
    return this.last;
  }
  /** Writes a row. Call inside the transaction that writes the diff, and `noted` after it has committed. */
  append(change) {
    const seq = this.last + 1;
    this.insert.run(
      seq,
      change.kind,
      change.undoes ?? null,
      change.command,
      change.labelKey,
      JSON.stringify(change.labelParams),
      change.diff,
      change.client,
      change.at
    );
    return seq;
  }
  /** Takes a committed row into the stacks. */
  noted(seq, kind, undoes) {
    this.last = seq;
    if (kind === "do") {
      this.undoStack.push(seq);
      this.redoStack.length = 0;
    } else if (kind === "undo" && undoes !== void 0) {
      this.undoStack.pop();
      this.redoStack.push(undoes);
    } else if (kind === "redo" && undoes !== void 0) {
      this.redoStack.pop();
      this.undoStack.push(undoes);
    }
  }
  /** What Ctrl+Z would take back. */
  nextUndo() {
    return this.step(this.undoStack.at(-1));
  }
  /** What Ctrl+Y would do again. */
  nextRedo() {
    return this.step(this.redoStack.at(-1));
  }
  /** The diff that takes a row back (`undo`) or does it again (`redo`). */
  diffFor(seq, kind) {
    const row2 = this.db.prepare("SELECT diff FROM change WHERE seq = ?").get(seq);
    const diff = JSON.parse(row2.diff);
    return kind === "undo" ? reverseDiff(diff) : diff;
  }
  /** The diff of a row that people see; undefined where there is none of that number. */
  diffOf(seq) {
    const row2 = this.db.prepare(`SELECT diff FROM change WHERE seq = ? AND kind <> 'begin'`).get(seq);
    return row2 && JSON.parse(row2.diff);
  }
  /** The newest entries first. */
  list(limit) {
    const rows = this.db.prepare(`SELECT ${LABELS} FROM change WHERE kind <> 'begin' ORDER BY seq DESC LIMIT ?`).all(limit);
    const standing2 = new Set(this.undoStack);
    return rows.map((row2) => ({
      seq: row2.seq,
      kind: row2.kind === "begin" ? "do" : row2.kind,
      labelKey: row2.label_key,
      labelParams: JSON.parse(row2.label_params),
      at: row2.at,
      undone: row2.kind === "do" && !standing2.has(row2.seq)
    }));
  }
  /** Standing imports, the newest first. Their diffs are read only as the list is walked. */
  *imports() {
    const standing2 = new Set(this.undoStack);
    const rows = this.db.prepare(`SELECT seq, label_params, at FROM change WHERE kind = 'do' AND command = ? ORDER BY seq DESC`).all(IMPORT_COMMAND);
    for (const { seq, label_params: params, at } of rows) {
      if (!standing2.has(seq)) continue;
      const diff = () => this.diffFor(seq, "redo");
      yield { at, params: JSON.parse(params), ids: () => idsOf(diff()) };
    }
  }
  step(seq) {
    if (seq === void 0) return null;
    const row2 = this.db.prepare(`SELECT ${LABELS} FROM change WHERE seq = ?`).get(seq);
    return {
      seq,
      labelKey: row2.label_key,
      labelParams: JSON.parse(row2.label_params),
      at: row2.at
    };
  }
};

// engine/store/fits.ts
var OWNER2 = ["ownerId"];
var NEEDED2 = {
  organisation: [],
  referenceModel: [],
  propertyDefinition: [],
  image: [OWNER2],
  specialization: [OWNER2],
  element: [OWNER2],
  relationship: [OWNER2, ["sourceId"], ["targetId"]],
  state: [OWNER2],
  placement: [
    ["elementId", ["element"]],
    ["componentId", ["element"]]
  ],
  fate: [["stateId", ["state"]], ["subjectId"]],
  applicability: [
    ["organisationId", ["organisation"]],
    ["componentId", ["element"]]
  ],
  folder: [OWNER2],
  view: [OWNER2],
  viewItem: [["viewId", ["view"]], ["subjectId"]]
};
function needFits(index, diff) {
  for (const record of diff.removed) needSame(index, record);
  const changed = /* @__PURE__ */ new Map();
  for (const { before, after } of diff.changed) {
    if (before.kind !== after.kind || before.id !== after.id)
      throw new Error(`a record cannot become another: ${before.id}`);
    needSame(index, before);
    changed.set(after.id, after);
  }
  const leaving = new Set(diff.removed.map((record) => record.id));
  const coming = /* @__PURE__ */ new Map();
  for (const record of diff.added) {
    const { id } = record;
    if (coming.has(id) || index.get(id) && !leaving.has(id)) throw new Error(`identifier twice: ${id}`);
    coming.set(id, record);
  }
  const find = (id) => coming.get(id) ?? changed.get(id) ?? (leaving.has(id) ? void 0 : index.get(id));
  for (const record of diff.added) needPointers(record, find);
  for (const { after } of diff.changed) needPointers(after, find);
  for (const { id } of diff.removed) {
    if (coming.get(id)) continue;
    for (const from of index.pointingAt(id)) {
      const now = find(from);
      if (now) needPointers(now, find);
    }
  }
}
function danglingIn(index) {
  const out = [];
  for (const record of index.values()) {
    const lost = lostPointer(record, (id) => index.get(id));
    if (lost !== void 0) out.push(`${record.kind} ${record.id} \u2192 ${lost}`);
  }
  return out;
}
function needPointers(record, find) {
  const lost = lostPointer(record, find);
  if (lost !== void 0) throw new Error(`pointer of ${record.kind} ${record.id} leads nowhere: ${lost}`);
}
function lostPointer(record, find) {
  const values = record;
  for (const [field, kinds] of NEEDED2[record.kind]) {
    const id = values[field];
    if (id === void 0) continue;
    const target = typeof id === "string" ? find(id) : void 0;
    if (!target || kinds && !kinds.includes(target.kind)) return String(id);
  }
  return void 0;
}
function needSame(index, record) {
  const here = index.get(record.id);
  if (here !== record && !sameValue(here, record)) throw new Error(`diff does not fit at ${record.id}`);
}

// engine/store/load.ts
function loadModel(db) {
  return ModelIndex.of(readRecords(db));
}
function* readRecords(db) {
  const rows = db.prepare("SELECT id, kind, body FROM record ORDER BY position").raw().iterate();
  for (const row2 of rows) {
    const [id, kind, body] = row2;
    const record = JSON.parse(body);
    if (record?.id !== id || record.kind !== kind)
      throw new SyntaxError(`the row of ${id} holds something else`);
    yield record;
  }
}

// engine/store/open.ts
var import_node_fs = require("node:fs");
var import_better_sqlite3 = __toESM(require("better-sqlite3"));

// engine/store/migrate.ts
var import_node_crypto = require("node:crypto");
var import_node_path = require("node:path");

// engine/store/migrations/0001-initial.ts
var sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT;
CREATE TABLE organisation (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  municipality_code TEXT, body TEXT NOT NULL) STRICT;
CREATE TABLE reference_model (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  key TEXT NOT NULL, version TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE property_definition (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE element (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX element_owner ON element(owner_id, type);
CREATE TABLE relationship (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  target_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX relationship_owner ON relationship(owner_id, type);
CREATE INDEX relationship_source ON relationship(source_id);
CREATE INDEX relationship_target ON relationship(target_id);
CREATE TABLE state (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX state_owner ON state(owner_id);
CREATE TABLE placement (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  element_id TEXT NOT NULL REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED,
  component_id TEXT NOT NULL REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX placement_element ON placement(element_id);
CREATE INDEX placement_component ON placement(component_id);
CREATE TABLE fate (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  state_id TEXT NOT NULL REFERENCES state(id) DEFERRABLE INITIALLY DEFERRED,
  subject_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  fate TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX fate_state ON fate(state_id);
CREATE INDEX fate_subject ON fate(subject_id);
CREATE TABLE applicability (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  component_id TEXT NOT NULL REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX applicability_component ON applicability(component_id);
CREATE TABLE folder (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE TABLE view (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE TABLE view_item (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  view_id TEXT NOT NULL REFERENCES view(id) DEFERRABLE INITIALLY DEFERRED,
  subject_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX view_item_view ON view_item(view_id);
CREATE INDEX view_item_subject ON view_item(subject_id);
CREATE TABLE change (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('begin', 'do', 'undo', 'redo')),
  undoes INTEGER REFERENCES change(seq), command TEXT NOT NULL, label_key TEXT NOT NULL, label_params TEXT NOT NULL,
  diff TEXT NOT NULL, client TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
`;

// engine/store/migrations/0002-specializations-images.ts
var sql2 = `
CREATE TABLE specialization (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE TABLE image (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
`;

// engine/store/migrations/0003-one-record-table.ts
var OLD = [
  ["organisation", "organisation", ["municipality_code", "municipalityCode"]],
  ["referenceModel", "reference_model", ["key", "key"], ["version", "version"]],
  ["propertyDefinition", "property_definition", ["type", "type"]],
  ["image", "image", ["owner_id", "ownerId"]],
  ["specialization", "specialization", ["owner_id", "ownerId"]],
  ["element", "element", ["owner_id", "ownerId"], ["type", "type"]],
  [
    "relationship",
    "relationship",
    ["owner_id", "ownerId"],
    ["type", "type"],
    ["source_id", "sourceId"],
    ["target_id", "targetId"]
  ],
  ["state", "state", ["owner_id", "ownerId"], ["type", "type"]],
  ["placement", "placement", ["element_id", "elementId"], ["component_id", "componentId"]],
  ["fate", "fate", ["state_id", "stateId"], ["subject_id", "subjectId"], ["fate", "fate"]],
  ["applicability", "applicability", ["organisation_id", "organisationId"], ["component_id", "componentId"]],
  ["folder", "folder", ["owner_id", "ownerId"]],
  ["view", "view", ["owner_id", "ownerId"]],
  ["viewItem", "view_item", ["view_id", "viewId"], ["subject_id", "subjectId"]]
];
var move = OLD.map(([kind, table2, ...columns]) => {
  const fields2 = columns.map(
    ([column, field]) => ` || CASE WHEN ${column} IS NULL THEN '' ELSE ',"${field}":' || json_quote(${column}) END`
  ).join("");
  return `INSERT INTO one_record (id, kind, body)
  SELECT id, '${kind}', '{"kind":"${kind}","id":' || json_quote(id)${fields2} || CASE WHEN body = '{}' THEN '}' ELSE ',' || substr(body, 2) END
  FROM ${table2} ORDER BY rowid;`;
});
var drop = OLD.map(([, table2]) => `DROP TABLE ${table2};`).reverse();
var sql3 = `
CREATE TABLE one_record (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
${move.join("\n")}
${drop.join("\n")}
DROP TABLE record;
ALTER TABLE one_record RENAME TO record;
`;

// engine/store/migrations/0004-identifier-index.ts
var sql4 = `
CREATE TABLE one_record (position INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
INSERT INTO one_record SELECT position, id, kind, body FROM record ORDER BY position;
DROP TABLE record;
ALTER TABLE one_record RENAME TO record;
CREATE UNIQUE INDEX record_id ON record (id);
`;

// engine/store/migrations/migrations.ts
var MIGRATIONS = [
  { name: "0001-initial", sql },
  { name: "0002-specializations-images", sql: sql2 },
  { name: "0003-one-record-table", sql: sql3 },
  { name: "0004-identifier-index", sql: sql4 }
];

// engine/store/migrate.ts
var BOOKKEEPING = `CREATE TABLE IF NOT EXISTS migration (
  position INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, app_version TEXT NOT NULL, at TEXT NOT NULL) STRICT`;
function hashOf(migration) {
  return (0, import_node_crypto.createHash)("sha256").update(migration.sql).digest("hex");
}
function migrate(db, file2, appVersion, migrations = MIGRATIONS) {
  db.exec(BOOKKEEPING);
  const applied = db.prepare("SELECT position, name, hash, app_version FROM migration ORDER BY position").all();
  const last = applied.at(-1);
  if (last && applied.length > migrations.length) {
    throw new Refused(refusal("store.newer", { version: last.app_version, own: appVersion }));
  }
  applied.forEach((row2, i2) => {
    const known = migrations[i2];
    if (!known || known.name !== row2.name || hashOf(known) !== row2.hash) {
      throw new Refused(refusal("store.migrationChanged", { name: row2.name, version: row2.app_version }));
    }
  });
  const missing = migrations.slice(applied.length);
  if (missing.length === 0) return;
  const copy = applied.length > 0 ? copyBeside(db, file2) : void 0;
  for (const [i2, migration] of missing.entries()) {
    try {
      db.transaction(() => {
        db.exec(migration.sql);
        db.prepare("INSERT INTO migration VALUES (?, ?, ?, ?, ?)").run(
          applied.length + i2 + 1,
          migration.name,
          hashOf(migration),
          appVersion,
          (/* @__PURE__ */ new Date()).toISOString()
        );
      })();
    } catch (error) {
      throw new Refused(
        refusal("store.migrationFailed", {
          name: migration.name,
          copy: copy === void 0 ? "" : (0, import_node_path.basename)(copy),
          reason: String(error)
        })
      );
    }
  }
}
function copyBeside(db, file2) {
  const copy = `${file2}.ennen-paivitysta-${(/* @__PURE__ */ new Date()).toISOString().replace(/[:.]/gu, "-")}`;
  db.prepare("VACUUM INTO ?").run(copy);
  return copy;
}

// engine/store/refusals.ts
var import_node_path2 = require("node:path");
var REASONS = [
  ["SQLITE_BUSY", "store.locked"],
  ["SQLITE_LOCKED", "store.locked"],
  ["SQLITE_NOTADB", "store.notOurs"],
  ["SQLITE_CORRUPT", "store.damaged"],
  ["SQLITE_CANTOPEN", "store.cannotOpen"],
  ["SQLITE_READONLY", "store.cannotOpen"],
  ["SQLITE_PERM", "store.cannotOpen"],
  ["SQLITE_FULL", "store.diskFull"],
  ["SQLITE_IOERR", "store.diskFull"],
  ["EEXIST", "store.exists"],
  ["ENOENT", "store.noFolder"],
  ["ENOTDIR", "store.noFolder"],
  ["EACCES", "store.cannotOpen"],
  ["EPERM", "store.cannotOpen"],
  ["EROFS", "store.cannotOpen"],
  ["ENOSPC", "store.diskFull"]
];
function fileRefused(code, file2) {
  return new Refused(refusal(code, { file: (0, import_node_path2.basename)(file2) }));
}
function asRefusal(error, file2) {
  if (error instanceof Refused) return error;
  const said = String(error?.code);
  const reason = REASONS.find(([start]) => said.startsWith(start));
  return reason ? fileRefused(reason[1], file2) : error;
}

// engine/store/open.ts
var APPLICATION_ID = 1265333622;
var LOCK_WAIT_MS = 300;
function openFile(file2, appVersion, create) {
  if (create) reserve(file2);
  else if (!(0, import_node_fs.existsSync)(file2)) throw fileRefused("store.missing", file2);
  let db;
  try {
    db = new import_better_sqlite3.default(file2, { timeout: LOCK_WAIT_MS, fileMustExist: true });
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("trusted_schema = OFF");
    db.pragma("foreign_keys = ON");
    db.pragma("temp_store = MEMORY");
    db.pragma("cache_size = -16384");
    if (!create) check2(db, file2);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.exec("BEGIN IMMEDIATE; COMMIT");
    if (create) db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, file2, appVersion);
    return db;
  } catch (error) {
    db?.close();
    if (create) (0, import_node_fs.rmSync)(file2, { force: true });
    throw asRefusal(error, file2);
  }
}
function closeFile(db) {
  if (!db.open) return;
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}
function reserve(file2) {
  try {
    (0, import_node_fs.closeSync)((0, import_node_fs.openSync)(file2, "wx"));
  } catch (error) {
    throw asRefusal(error, file2);
  }
}
function check2(db, file2) {
  if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
    throw fileRefused("store.notOurs", file2);
  }
  if (db.pragma("quick_check(1)", { simple: true }) !== "ok") throw fileRefused("store.damaged", file2);
}

// engine/store/workspace.ts
var LARGE = 2e3;
var AUTOCHECKPOINT = 1e3;
var Workspace = class _Workspace {
  constructor(db, file2) {
    this.db = db;
    this.file = file2;
    this.index = loadModel(db);
    this.log = new ChangeLog(db);
    this.writer = new DiffWriter(db);
  }
  db;
  file;
  index;
  log;
  writer;
  /** Opens a file; with `create` makes it. Refusals as in openFile. */
  static open(file2, appVersion, create = false) {
    const db = openFile(file2, appVersion, create);
    try {
      return new _Workspace(db, file2);
    } catch (error) {
      db.close();
      throw error instanceof SyntaxError ? fileRefused("store.damaged", file2) : asRefusal(error, file2);
    }
  }
  /** Clock and identifiers for plans: NCNames, unique. */
  context() {
    return { newId: () => `id-${(0, import_node_crypto2.randomUUID)()}`, now: (/* @__PURE__ */ new Date()).toISOString() };
  }
  /** Revision of the model: the number of the last change. */
  get revision() {
    return this.log.revision;
  }
  /** Writes a planned change; null where it changes nothing. `begin` marks what a workspace begins with: not undoable. */
  change(planned, command, client, begin = false) {
    if (isEmptyDiff(planned.diff)) return null;
    return this.write(begin ? "begin" : "do", void 0, planned, command, client);
  }
  /** Takes the last change back, or does the last one taken back again, as a new change; null where there is none. */
  step(kind, client) {
    const step = kind === "undo" ? this.log.nextUndo() : this.log.nextRedo();
    if (!step) return null;
    const diff = this.log.diffFor(step.seq, kind);
    const change = this.write(kind, step.seq, { ...step, diff }, kind, client);
    return { change, step };
  }
  /** Checks the whole file: SQLite's own check, and pointers without a record. Empty where all is well. */
  check() {
    const broken2 = this.db.pragma("integrity_check(20)").map((row2) => row2.integrity_check).filter((line) => line !== "ok");
    return [...broken2, ...danglingIn(this.index)];
  }
  /** Writes a whole copy of the file elsewhere; the copy must not be there yet. */
  copyTo(file2) {
    this.db.prepare("VACUUM INTO ?").run(file2);
  }
  /** Closes so that the file alone is whole. */
  close() {
    closeFile(this.db);
  }
  /** A large change is on the disk with the log's own sync; moving it into the tables can wait until all have heard of it. */
  tidySoon() {
    this.db.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT}`);
    setImmediate(() => {
      if (this.db.open) this.db.pragma("wal_checkpoint(PASSIVE)");
    });
  }
  write(kind, undoes, planned, command, client) {
    const at = (/* @__PURE__ */ new Date()).toISOString();
    const { diff, labelKey, labelParams } = planned;
    needFits(this.index, diff);
    const large = diff.added.length > LARGE;
    if (large) this.db.pragma("wal_autocheckpoint = 0");
    let seq;
    try {
      seq = this.db.transaction(() => {
        const written = this.writer.write(diff);
        return this.log.append({
          kind,
          command,
          labelKey,
          labelParams,
          diff: written,
          client,
          at,
          ...undoes === void 0 ? {} : { undoes }
        });
      })();
    } catch (error) {
      throw asRefusal(error, this.file);
    } finally {
      if (large) this.tidySoon();
    }
    this.log.noted(seq, kind, undoes);
    this.index.apply(diff);
    return { revision: seq, kind: kind === "begin" ? "do" : kind, diff, labelKey, labelParams, at };
  }
};

// ../../../tmp/imp/prof.ts
var file = process.argv[2];
var n = Number(process.argv[3] ?? 6);
var folder = "/tmp/imp/data";
var { mkdirSync } = require("node:fs");
mkdirSync(folder, { recursive: true });
function ws() {
  const path = (0, import_node_path3.join)(folder, "p.kokonaiskuva");
  for (const e of ["", "-wal", "-shm"]) (0, import_node_fs2.rmSync)(path + e, { force: true });
  const w = Workspace.open(path, "0.0.0", true);
  w.change(planCommand("organisation.create", w.index, { name: { fi: "K" }, currentName: { fi: "N" }, targetName: { fi: "T" } }, w.context()), "workspace.create", "b", true);
  return w;
}
var cpu = () => {
  const u = process.cpuUsage();
  return (u.user + u.system) / 1e3;
};
function t(name, f, out) {
  const a = performance.now(), c = cpu();
  const r = f();
  out[name] = Math.round(performance.now() - a);
  out[name + "C"] = Math.round(cpu() - c);
  return r;
}
for (let i2 = 0; i2 < n; i2++) {
  const o = {};
  const bytes2 = (0, import_node_fs2.readFileSync)(file);
  if (process.argv[4] === "parts") {
    const text = t("decode", () => utf8Characters(bytes2), o);
    let c2 = 0;
    t("scan", () => new XmlScanner(text, { attributeLength: 1e6, attributes: 1e3, textLength: 2e7 }, { open: () => {
      c2++;
    }, text: () => {
    }, close: () => {
    }, reached: () => {
    }, fail: () => {
      throw new Error();
    } }).run(), o);
    t("parse", () => parseXml(bytes2, { open: (_t, d) => d > 2, item: () => {
    } }), o);
  }
  const w = ws();
  const a = performance.now(), c = cpu();
  const read = t("read", () => readFile(bytes2, (0, import_node_path3.basename)(file), "fi", w.context().newId), o);
  const organisationId = w.index.all("organisation")[0].id;
  const { planned } = t("plan", () => planImport(w.index, read, { organisationId }, w.context()), o);
  t("change", () => w.change(planned, "import.apply", "bench"), o);
  o.total = Math.round(performance.now() - a);
  o.totalC = Math.round(cpu() - c);
  o.records = w.index.size;
  w.close();
  console.log(JSON.stringify(o));
}
/*! Bundled license information:

papaparse/papaparse.js:
  (* @license
  Papa Parse
  v5.7.1
  https://github.com/mholt/PapaParse
  License: MIT
  *)
*/
