// The Finnish sentences of problems, one file for each subject.
import model from './model.json';
import exportWords from './export.json';
import importWords from './import.json';
import engine from './engine.json';
import views from './views.json';
import archiNative from './archi-native.json';
import csv from './csv.json';
import mergeExtract from './merge-extract.json';
import referenceUpgrade from './reference-upgrade.json';
import importConversation from './import-conversation.json';
import language from './language.json';
import openData from './open-data.json';
import pictures from './pictures.json';
import tables from './tables.json';
import questionnaire from './questionnaire.json';
import collecting from './collecting.json';
import region from './region.json';
import sharing from './sharing.json';
import exchange from './exchange.json';

export const FINNISH = {
  ...model,
  ...exportWords,
  ...importWords,
  ...engine,
  ...views,
  ...archiNative,
  ...csv,
  ...mergeExtract,
  ...referenceUpgrade,
  ...importConversation,
  ...language,
  ...openData,
  ...pictures,
  ...tables,
  ...questionnaire,
  ...collecting,
  ...region,
  ...sharing,
  ...exchange,
};
