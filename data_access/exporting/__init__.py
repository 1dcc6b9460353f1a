"""Figures that leave the store: tidy tables for machines, a workbook for people, a backup."""
